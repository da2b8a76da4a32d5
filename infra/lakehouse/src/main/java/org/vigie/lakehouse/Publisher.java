package org.vigie.lakehouse;

import java.util.Map;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;

/** Makes publications: at once, or along with what is still built. */
public final class Publisher {
    private final Lakehouse lakehouse;
    private final TableCatalog catalog;
    private final boolean anew;

    public Publisher(Lakehouse lakehouse, TableCatalog catalog) {
        this(lakehouse, catalog, false);
    }

    /** @param anew whether nothing of an earlier publication is used */
    public Publisher(Lakehouse lakehouse, TableCatalog catalog, boolean anew) {
        this.lakehouse = lakehouse;
        this.catalog = catalog;
        this.anew = anew;
    }

    /** Begins a publication, of which nobody sees anything before it is complete. */
    public Edition begin() {
        return new Edition(lakehouse, catalog, anew);
    }

    /** Publishes the tables at the versions given; returns the id that readers now get. */
    public String publish(Draft draft, Map<TableName, Written> tables) {
        try (Edition edition = begin()) {
            return edition.publish(draft, tables);
        }
    }
}
