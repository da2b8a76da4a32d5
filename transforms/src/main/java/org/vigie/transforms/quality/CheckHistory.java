package org.vigie.transforms.quality;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Language;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.rules.RuleVerdict;

/** One row per rule and refresh, refused refreshes too: what was said of the data, and when. Never changed. */
public final class CheckHistory {
    public static final TableName NAME = new TableName("landed_quality_check");

    public static final StructType COLUMNS = StructType.fromDDL("run_id string, rule_id string, dataset_id string,"
            + " dimension_code string, severity_code string, owner_role_code string, checked_count bigint,"
            + " failed_count bigint, is_passed boolean, message_fr string, message_en string, remedy_fr string,"
            + " remedy_en string, examples_fr string, examples_en string, as_of_date date, checked_at timestamp");

    private CheckHistory() {}

    /** @param runId the same for the same inputs, so that a rerun says nothing new */
    public static List<Row> rows(String runId, LocalDate asOf, Instant checkedAt, List<RuleVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> row(runId, asOf, checkedAt, verdict))
                .toList();
    }

    private static Row row(String runId, LocalDate asOf, Instant checkedAt, RuleVerdict verdict) {
        return RowFactory.create(
                runId,
                verdict.rule().id(),
                verdict.rule().table().value(),
                verdict.rule().dimension().code(),
                verdict.rule().severity().code(),
                verdict.rule().owner().code(),
                verdict.checked(),
                verdict.failed(),
                verdict.passed(),
                verdict.message().fr(),
                verdict.message().en(),
                verdict.rule().remedy().fr(),
                verdict.rule().remedy().en(),
                examples(verdict, Language.FR),
                examples(verdict, Language.EN),
                Date.valueOf(asOf),
                Timestamp.from(checkedAt));
    }

    private static @Nullable String examples(RuleVerdict verdict, Language language) {
        return verdict.examples().isEmpty()
                ? null
                : verdict.examples().stream()
                        .map(row -> row.label().in(language))
                        .collect(Collectors.joining("\n"));
    }
}
