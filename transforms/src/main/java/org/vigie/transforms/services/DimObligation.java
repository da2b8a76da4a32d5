package org.vigie.transforms.services;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/** One row per obligation that a filing names; one outside {@code reference/obligations.yml} is called by its code. */
public final class DimObligation {
    private DimObligation() {}

    public static Dataset<Row> build(Dataset<Row> filings) {
        CodeList obligations = CodeList.named("obligations");
        Dataset<Row> dimension = filings.select("obligation_id")
                .distinct()
                .select(
                        SurrogateKey.of("obligation_id").as("obligation_key"),
                        col("obligation_id"),
                        obligations.name(col("obligation_id"), Language.FR).as("name_fr"),
                        obligations.name(col("obligation_id"), Language.EN).as("name_en"));
        return Member.addedTo(dimension, Member::named);
    }
}
