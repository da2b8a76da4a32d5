package org.vigie.transforms.alignment;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.NamedDimension;

/** One row per organisational unit and description (SCD 2). Nothing smaller than a unit is known here: no person is. */
public final class DimOrgUnit {
    private DimOrgUnit() {}

    public static Dataset<Row> build(Dataset<Row> units, LocalDate asOf) {
        return NamedDimension.dated(units, "unit", asOf, "organisation_id", "parent_unit_id");
    }
}
