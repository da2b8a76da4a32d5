package org.vigie.metrics.planner;

import java.util.Map;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;

/**
 * An engine that statements are written for. All engines get the same plan; they differ by how it is spelled and by what a
 * table is called, never by what it says.
 */
public abstract sealed class Engine permits DuckDbSql, TrinoSql {
    Engine() {}

    /** The embedded engine over the copy that a publication carries. */
    public static Engine duckDb() {
        return new DuckDbSql();
    }

    /**
     * Trino over Delta tables, each at the version that a publication pins.
     *
     * @param catalog that holds the tables, and in it the schema
     * @param versions of each table by its name; one that is not named has no rows, as in the copy
     */
    public static Engine trino(String catalog, String schema, Map<String, Long> versions) {
        return new TrinoSql(catalog, schema, versions);
    }

    abstract SqlDialect dialect();

    /** The statement with its tables called what the engine calls them. */
    abstract SqlNode named(SqlNode statement);
}
