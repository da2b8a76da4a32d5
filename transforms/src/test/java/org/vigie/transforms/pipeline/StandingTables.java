package org.vigie.transforms.pipeline;

import java.util.List;
import java.util.Set;
import org.vigie.contract.TableCatalog;
import org.vigie.ingestion.landing.DeliveriesInForce;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Written;

/** The tables of a workspace as they stand, for a gate to look at without a refresh. */
final class StandingTables {
    private static final Written STANDING = new Written(0, 0, false, "standing");

    private StandingTables() {}

    static SourceFrames of(Lakehouse lakehouse) {
        SourceFrames frames = new SourceFrames(lakehouse, DeliveriesInForce.of(List.of(), List.of(), Set.of()));
        TableCatalog.shipped().all().stream()
                .map(table -> table.name())
                .filter(lakehouse::exists)
                .forEach(table -> frames.add(table, STANDING));
        return frames;
    }
}
