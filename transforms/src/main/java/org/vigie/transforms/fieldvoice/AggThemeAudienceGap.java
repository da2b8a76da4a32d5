package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * M45: how much more salient a theme is among managers than among staff, in points. With three groups and two it
 * describes and proves nothing; where one of the audiences was not heard there is no row.
 */
public final class AggThemeAudienceGap {
    private AggThemeAudienceGap() {}

    public static Dataset<Row> build(Dataset<Row> salience) {
        Dataset<Row> managers = of(salience, "managers", "manager");
        Dataset<Row> staff = of(salience, "staff", "staff")
                .withColumnRenamed("consultation_id", "staff_consultation_id")
                .withColumnRenamed("theme_key", "staff_theme_key");
        return managers.join(
                        staff,
                        col("consultation_id")
                                .equalTo(col("staff_consultation_id"))
                                .and(col("theme_key").equalTo(col("staff_theme_key"))))
                .select(
                        col("consultation_id"),
                        col("theme_key"),
                        col("manager_session_count"),
                        col("staff_session_count"),
                        col("manager_salience_ratio"),
                        col("staff_salience_ratio"),
                        col("manager_salience_ratio")
                                .minus(col("staff_salience_ratio"))
                                .multiply(100)
                                .cast("decimal(9,4)")
                                .as("gap_points"));
    }

    private static Dataset<Row> of(Dataset<Row> salience, String audience, String prefix) {
        return salience.where(col("unit_code")
                        .equalTo("session")
                        .and(col("audience_code").equalTo(audience)))
                .select(
                        col("consultation_id"),
                        col("theme_key"),
                        col("unit_count").as(prefix + "_session_count"),
                        col("salience_ratio").as(prefix + "_salience_ratio"));
    }
}
