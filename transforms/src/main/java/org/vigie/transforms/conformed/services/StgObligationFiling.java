package org.vigie.transforms.conformed.services;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per organisation, obligation and fiscal year. */
public final class StgObligationFiling {
    private StgObligationFiling() {}

    public static Dataset<Row> build(Dataset<Row> filings) {
        return Delivered.latest(
                filings,
                List.of("organisation_id", "obligation_id", "fiscal_year"),
                col("organisation_id"),
                col("obligation_id"),
                col("fiscal_year"),
                col("due_date"),
                col("filed_date"),
                col("accepted_date"));
    }
}
