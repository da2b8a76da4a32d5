package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;
import org.vigie.transforms.reference.CodeList;

/** One row per thing to look at in an evaluation: its target, its statuses, its indicator, its organisation. */
public final class EvaluationFindings {
    private static final CodeList STATUSES = CodeList.named("statuses");
    private static final CodeList KINDS = CodeList.named("target-kinds");

    private EvaluationFindings() {}

    public static Dataset<Row> build(
            Dataset<Row> evaluations, Dataset<Row> indicators, Dataset<Row> organisations, Dataset<Row> periods) {
        Dataset<Row> rows = evaluations
                .join(indicators.select("indicator_key", "indicator_id", "direction_code"), "indicator_key")
                .join(organisations.select("organisation_key", "organisation_id"), "organisation_key")
                .join(periods.select("period_key", "fiscal_year"), "period_key")
                .withColumn("subject_id", col("indicator_id"));
        return new Findings()
                .where(
                        col("is_different"),
                        FindingKind.DECLARED_DIFFERS_FROM_COMPUTED,
                        difference(Language.FR),
                        difference(Language.EN))
                .where(
                        isKind("range").and(col("low_value").gt(col("high_value"))),
                        FindingKind.BAND_INVERTED,
                        concat(
                                lit("La borne basse dépasse la borne haute\u00a0: "),
                                SpokenTarget.target(Language.FR),
                                lit(".")),
                        concat(
                                lit("The lower bound exceeds the upper one: "),
                                SpokenTarget.target(Language.EN),
                                lit(".")))
                .where(
                        hasNoValue(),
                        FindingKind.TARGET_WITHOUT_VALUE,
                        concat(
                                lit("La cible n'a pas de valeur (type «\u00a0"),
                                KINDS.name(col("target_kind_code"), Language.FR),
                                lit("\u00a0»).")),
                        concat(
                                lit("The target has no value (kind '"),
                                KINDS.name(col("target_kind_code"), Language.EN),
                                lit("').")))
                .where(
                        col("due_date").isNull().and(not(col("target_kind_code").isin("none", "to_be_determined"))),
                        FindingKind.TARGET_WITHOUT_YEAR,
                        lit("La cible n'a pas d'échéance datée."),
                        lit("The target has no dated due date."))
                .where(
                        isKnownIndicator().and(col("direction_code").equalTo("UNKNOWN")),
                        FindingKind.INDICATOR_WITHOUT_DIRECTION,
                        lit("Le sens souhaité de l'indicateur n'est pas connu."),
                        lit("The indicator's desired direction is not known."))
                .where(
                        not(isKnownIndicator()),
                        FindingKind.INDICATOR_UNKNOWN,
                        lit("Une cible ou un résultat nomme un indicateur qui n'a pas été livré."),
                        lit("A target or a result names an indicator that was not delivered."))
                .where(
                        col("organisation_key").equalTo(-1),
                        FindingKind.ORGANISATION_UNKNOWN,
                        lit("L'indicateur nomme une organisation qui n'a pas été livrée."),
                        lit("The indicator names an organisation that was not delivered."))
                .in(rows, "indicator");
    }

    private static Column difference(Language language) {
        Column declared = STATUSES.name(col("declared_status_code"), language);
        Column computed = STATUSES.name(col("computed_status_code"), language);
        Column target = SpokenTarget.target(language);
        Column actual = SpokenNumber.of("actual_value", language);
        return language == Language.FR
                ? concat(
                        lit("Statut déclaré «\u00a0"),
                        declared,
                        lit("\u00a0», calculé «\u00a0"),
                        computed,
                        lit("\u00a0»\u00a0: cible "),
                        target,
                        lit(", résultat "),
                        actual,
                        lit("."))
                : concat(
                        lit("Declared status '"),
                        declared,
                        lit("', computed '"),
                        computed,
                        lit("': target "),
                        target,
                        lit(", result "),
                        actual,
                        lit("."));
    }

    /** No target at all, or a numeric kind without its numbers. */
    private static Column hasNoValue() {
        Column threshold = col("target_kind_code").isin("at_least", "at_most", "exactly", "value", "ordinal");
        return isKind("none")
                .or(threshold.and(col("target_value").isNull()))
                .or(isKind("range")
                        .and(col("low_value").isNull().or(col("high_value").isNull())));
    }

    private static Column isKind(String code) {
        return col("target_kind_code").equalTo(code);
    }

    private static Column isKnownIndicator() {
        return col("indicator_key").geq(0);
    }
}
