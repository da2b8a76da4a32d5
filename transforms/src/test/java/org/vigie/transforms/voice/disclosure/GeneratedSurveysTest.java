package org.vigie.transforms.voice.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.transforms.voice.disclosure.Decision.State;

/** Generated hierarchical surveys with three publications each: nothing withheld is recoverable, by anybody's method. */
class GeneratedSurveysTest {
    private int cells;
    private int suppressed;
    private int held;
    private final Map<String, Integer> reasons = new TreeMap<>();

    @Test
    void nothingWithheldIsRecoverable() {
        // of this thread's own time, so that as many are checked on a busy machine
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long end = clock.getCurrentThreadCpuTime() + Duration.ofSeconds(20).toNanos();
        int surveys = 0;
        while (surveys < 200 && clock.getCurrentThreadCpuTime() < end) {
            check(surveys);
            surveys++;
        }
        tell(surveys);
        assertThat(surveys).isPositive();
    }

    @Test
    @Tag("nightly")
    void nothingWithheldOfAThousandSurveysIsRecoverable() {
        for (int seed = 0; seed < 1_000; seed++) {
            check(seed);
        }
        tell(1_000);
    }

    @Test
    void aSurveyOfAGovernmentLosesFewOfItsFigures() {
        Random random = new Random(7);
        List<Answered> answers = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            int region = (int) (17 * Math.pow(random.nextDouble(), 1.6));
            int organisation = (int) (40 * Math.pow(random.nextDouble(), 1.4));
            int age = (int) (6 * Math.pow(random.nextDouble(), 1.1));
            answers.add(new Answered(
                    "p" + number,
                    Set.of(
                            "total",
                            "region=" + region,
                            "organisation=" + organisation,
                            "age_band=" + age,
                            "organisation=" + organisation + ";age_band=" + age),
                    random.nextDouble() < 0.6,
                    ""));
        }
        Instant start = Instant.now();
        Map<String, Decision> decisions = Suppression.decide(new DisclosureRule(10, true), List.of(answers))
                .get(0);
        long suppressed = decisions.values().stream()
                .filter(decision -> decision.state() == State.SUPPRESSED)
                .count();
        System.out.printf(
                "Reference survey: %d participants, %d cells, %d suppressed, %d ms%n",
                answers.size(),
                decisions.size(),
                suppressed,
                Duration.between(start, Instant.now()).toMillis());
        assertThat(suppressed / (double) decisions.size()).isLessThanOrEqualTo(0.15);
    }

    private void check(int seed) {
        GeneratedSurvey survey = GeneratedSurvey.of(seed);
        List<Map<String, Decision>> decisions = Suppression.decide(survey.rule(), survey.releases());
        for (int release = 1; release <= survey.releases().size(); release++) {
            assertThat(DisclosureAudit.problems(
                            survey.rule(), survey.releases().subList(0, release), decisions.subList(0, release)))
                    .as("survey %s, release %s, by the audit", seed, release)
                    .isEmpty();
        }
        RecoveredCells attacker = new RecoveredCells(survey.releases(), decisions);
        assertThat(attacker.byAlgebra()).as("survey %s, by algebra", seed).isEmpty();
        assertThat(attacker.byDifference(survey.rule().smallestGroup()))
                .as("survey %s, by difference", seed)
                .isEmpty();
        count(decisions);
    }

    private void count(List<Map<String, Decision>> decisions) {
        decisions.forEach(release -> release.values().forEach(decision -> {
            cells++;
            suppressed += decision.state() == State.SUPPRESSED ? 1 : 0;
            held += decision.state() == State.HELD ? 1 : 0;
            decision.reason()
                    .ifPresent(
                            reason -> reasons.merge(decision.state().code() + ", " + reason.code(), 1, Integer::sum));
        }));
    }

    private void tell(int surveys) {
        System.out.printf(
                "%d generated surveys, three publications each: %d cells, %d suppressed, %d held %s, 0 recoverable%n",
                surveys, cells, suppressed, held, reasons);
    }
}
