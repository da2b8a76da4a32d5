package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.Label;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per session. What names the group stays behind: neither its identifier nor that of its source is published. */
public final class DimSession {
    private static final Label MANAGERS = new Label("Gestion", "Managers");
    private static final Label STAFF = new Label("Personnel", "Staff");
    private static final Label CITIZENS = new Label("Citoyennes et citoyens", "Citizens");
    private static final Label NOT_STATED = new Label("Non précisée", "Not stated");

    private DimSession() {}

    public static Dataset<Row> build(Dataset<Row> sessions) {
        Dataset<Row> dimension = sessions.select(
                SurrogateKey.of("session_id").as("session_key"),
                col("consultation_id"),
                col("session_date"),
                col("audience_code"),
                named(Label::fr).as("audience_name_fr"),
                named(Label::en).as("audience_name_en"),
                col("participant_count"),
                col("organisation_size_code"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        null,
                        null,
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        null,
                        null));
    }

    private static Column named(Function<Label, String> language) {
        Column code = col("audience_code");
        return when(code.equalTo("managers"), language.apply(MANAGERS))
                .when(code.equalTo("staff"), language.apply(STAFF))
                .when(code.equalTo("citizens"), language.apply(CITIZENS))
                .otherwise(language.apply(NOT_STATED));
    }
}
