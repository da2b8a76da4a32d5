package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Language;
import org.vigie.contract.Nearest;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;

/** What people are told who ask for something that is not there, whole and in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {
    private static final String METRICS = Nearest.choices(
            "attainment",
            SemanticModel.shipped().metrics().stream().map(Metric::id).toList());

    private static final String BUDGET_FIELDS = "organisation.code, organisation.name, organisation.category,"
            + " organisation.portfolio, organisation.size_band, period.fiscal_year, period.code, period.name, period.granularity,"
            + " period.start_date, period.end_date, plan_element.id, plan_element.code, plan_element.name,"
            + " plan_element.level, plan_element.level_code, programme.id, programme.code, programme.name,"
            + " programme.level, programme.level_code, mission.code, mission.name, mission.domain_code,"
            + " mission.domain_name, mission.display_order, heir.code, heir.name, heir.portfolio";

    private final Publications publications;

    MessagesTest(@TempDir Path folder) {
        publications = new Publications(SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION));
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @Test
    void anUnknownMetricIsAnsweredWithTheOneMeantAndTheNearestOthers() {
        assertRefused(
                Ask.of("attainment", ""),
                ErrorCode.METRIC_UNKNOWN,
                "La mesure «\u00a0attainment\u00a0» est inconnue. Vouliez-vous dire «\u00a0attainment_rate\u00a0»\u202f?"
                        + " Connues\u00a0: " + METRICS
                        + ". Toutes sont à /api/v1/metrics et sous «\u00a0Définitions\u00a0».",
                "Metric 'attainment' is unknown. Did you mean 'attainment_rate'? Known: " + METRICS
                        + ". All stand at /api/v1/metrics and under 'Definitions'.");
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheOneMeantAndAllOthers() {
        assertRefused(
                Ask.of("spending", "organisation.cod"),
                ErrorCode.FIELD_UNKNOWN,
                "Le champ «\u00a0organisation.cod\u00a0» est inconnu. Vouliez-vous dire «\u00a0organisation.code\u00a0»\u202f?"
                        + " Connus\u00a0: " + BUDGET_FIELDS + ".",
                "Field 'organisation.cod' is unknown. Did you mean 'organisation.code'? Known: " + BUDGET_FIELDS + ".");
    }

    @Test
    void aFieldThatAMetricDoesNotReachNamesBothAndWhatIsReachable() {
        assertRefused(
                Ask.of("attainment_rate,spending", "", "status.code = met"),
                ErrorCode.FIELD_NOT_REACHABLE,
                "La mesure «\u00a0spending\u00a0» ne se ventile pas par «\u00a0status.code\u00a0». Possibles\u00a0: "
                        + BUDGET_FIELDS + ".",
                "Metric 'spending' cannot be broken down by 'status.code'. Valid: " + BUDGET_FIELDS + ".");
    }

    @Test
    void anUnknownOperatorIsAnsweredWithTheKnownOnes() {
        assertRefused(
                Ask.of("spending", "", "organisation.code ~ A"),
                ErrorCode.QUERY_INVALID,
                "L'opérateur «\u00a0~\u00a0» est inconnu. Opérateurs\u00a0: = != < <= > >= in is_null.",
                "Operator '~' is unknown. Operators: = != < <= > >= in is_null.");
    }

    @Test
    void anOrderByNoColumnOfTheAnswerIsRefused() {
        assertRefused(
                Ask.ordered(Ask.of("spending", "organisation.code"), "-spendin", 10),
                ErrorCode.QUERY_INVALID,
                "L'ordre «\u00a0spendin\u00a0» n'est pas une colonne de la réponse. Vouliez-vous dire"
                        + " «\u00a0spending\u00a0»\u202f? Colonnes, précédées de - pour l'ordre décroissant\u00a0:"
                        + " organisation.code, spending.",
                "Order 'spendin' is no column of the answer. Did you mean 'spending'? Columns, with - before for"
                        + " descending order: organisation.code, spending.");
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        assertRefused(
                Ask.of("spending", "", "period.start_date = yesterday"),
                ErrorCode.VALUE_UNKNOWN,
                "«\u00a0period.start_date\u00a0» se compare à une valeur de type date, pas à «\u00a0yesterday\u00a0»."
                        + " Écrivez 12, 12.5, 2024-04-01, true ou false selon le type.",
                "'period.start_date' is compared with a value of type date, not 'yesterday'. Write 12, 12.5,"
                        + " 2024-04-01, true or false, by type.");
        assertThat(refused(Ask.of("spending", "", "mission.display_order = 1e9"))
                        .code())
                .isEqualTo(ErrorCode.VALUE_UNKNOWN);
        assertThat(refused(Ask.of("indicators", "", "indicator.baseline_value > 1e999999999"))
                        .code())
                .isEqualTo(ErrorCode.VALUE_UNKNOWN);
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertRefused(
                Ask.of("spending", "", "organisation.code = A,B"),
                ErrorCode.QUERY_INVALID,
                "La condition «\u00a0organisation.code =\u00a0» a 2 valeurs. Donnez une valeur\u202f; au moins une pour"
                        + " in\u202f; aucune pour is_null.",
                "Condition 'organisation.code =' has 2 values. Give one value; at least one for in; none for"
                        + " is_null.");
    }

    @Test
    void aLimitOutOfBoundsIsRefused() {
        assertRefused(
                Ask.ordered(Ask.of("spending", "organisation.code"), "", 100_001),
                ErrorCode.QUERY_INVALID,
                "La limite 100001 n'est pas permise. Donnez de 1 à 100000.",
                "Limit 100001 is not allowed. Give from 1 to 100000.");
        assertThat(refused(Ask.ordered(Ask.of("spending", ""), "", 0)).code()).isEqualTo(ErrorCode.QUERY_INVALID);
    }

    @Test
    void nothingAskedOrAskedTwiceIsRefused() {
        assertRefused(
                Ask.of("", "organisation.code"),
                ErrorCode.QUERY_INVALID,
                "La question ne nomme aucune mesure. Nommez-en au moins une\u202f; ./vigie query --help.",
                "The question names no metric. Name at least one; ./vigie query --help.");
        assertRefused(
                Ask.of("spending,spending", ""),
                ErrorCode.QUERY_INVALID,
                "«\u00a0spending\u00a0» est demandé deux fois. Nommez chaque colonne une fois.",
                "'spending' is asked for twice. Name each column once.");
    }

    @Test
    void aHugeQuestionIsRefusedBeforeItIsPlanned() {
        Condition wide = new Condition("organisation.code", "in", Collections.nCopies(20_000, "A"));
        MetricQuery query = new MetricQuery(
                List.of("spending"),
                List.of(),
                List.of(wide),
                StatusBasis.DECLARED,
                List.of(),
                Optional.empty(),
                Language.EN);
        assertRefused(
                query,
                ErrorCode.QUERY_TOO_LARGE,
                "La question a 20000 valeurs. Au plus 1000 sont permises.",
                "The question has 20000 values. At most 1000 are allowed.");
    }

    private void assertRefused(MetricQuery query, ErrorCode code, String french, String english) {
        DefinitionException refused = refused(query);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.messageIn(Language.FR)).isEqualTo(french);
        assertThat(refused.messageIn(Language.EN)).isEqualTo(english);
    }

    private DefinitionException refused(MetricQuery query) {
        return catchThrowableOfType(
                DefinitionException.class, () -> publications.current().ask(query));
    }
}
