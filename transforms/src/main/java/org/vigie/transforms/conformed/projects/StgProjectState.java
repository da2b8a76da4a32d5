package org.vigie.transforms.conformed.projects;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per major project and day on which its state was told; costs are in units of their currency. */
public final class StgProjectState {
    /** The United Kingdom's portfolio of 2022 says how projects stood at the end of its fiscal year. */
    private static final Date PORTFOLIO_DAY = Date.valueOf("2022-03-31");

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private StgProjectState() {}

    /** Of states delivered to Vigie, in dollars. */
    public static Dataset<Row> ofSnapshots(Dataset<Row> snapshots) {
        return Delivered.latest(
                snapshots,
                List.of("project_id", "snapshot_date"),
                col("project_id"),
                col("snapshot_date"),
                col("organisation_id"),
                col("name_fr"),
                col("name_en"),
                col("rating_code"),
                col("whole_life_cost").cast("decimal(18,2)").as("whole_life_cost"),
                lit("CAD").as("currency_code"),
                col("planned_end_date"));
    }

    /** Of the United Kingdom's portfolio, conformed; its projects have English names alone. */
    public static Dataset<Row> ofPortfolio(Dataset<Row> projects) {
        return projects.select(
                col("project_id"),
                lit(PORTFOLIO_DAY).as("snapshot_date"),
                col("organisation_id"),
                col("project_name").as("name_fr"),
                col("project_name").as("name_en"),
                col("rating_code"),
                col("whole_life_cost")
                        .multiply(lit(MILLION))
                        .cast("decimal(18,2)")
                        .as("whole_life_cost"),
                lit("GBP").as("currency_code"),
                col("end_date").as("planned_end_date"),
                col("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
    }
}
