package org.vigie.transforms;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the 2021 report asks for, row by row, has an acceptance test in one module or another. Such a test bears the row's
 * number in its name and as its tag: {@code @Tag("C09") void c09…}; {@code -Dselected.test.groups=C09} runs it alone.
 */
class CoverageTest {
    /** The rows of first and second priority, and what each is about. */
    private static final String ROWS = """
            C01 government-wide wall                     C02 tree of rooms
            C03 performance index                        C04 innovation dimension of the index
            C05 public organisation sheet                C06 targets met and not met
            C07 follow-up during the year                C08 blockers and escalation
            C09 cascade of targets                       C10 alignment with priorities
            C11 shared indicators                        C12 reporting burden
            C13 budget linked to objectives              C14 questionnaire
            C15 focus groups                             C16 issues raised
            C17 governed metrics for analysts            C18 data system that keeps its word
            C19 legal obligations                        C20 transparency and feedback
            C21 action plan of three axes                C22 quality of plans
            C23 plans and the electoral cycle            C24 freshness
            C25 attainment beside blockers               C26 X-matrix
            C27 improvements                             C28 management frameworks
            C29 maturity assessments                     C30 strategic watch
            C31 support requests                         C32 size bands
            C33 service commitments                      C34 priorities of units
            C35 workload and means                       C36 duplicate tools
            C37 common definitions                       C38 results on all levels
            C39 briefing pack                            C40 risks
            C41 citizens' answers                        C42 clarity of objectives
            C43 commitments down to units
            """;

    private static final Pattern ROW = Pattern.compile("\\bC\\d\\d\\b");
    private static final Pattern TAGGED =
            Pattern.compile("@Tag\\(\"(C\\d\\d)\"\\)(?:\\s+@\\w+(?:\\([^)]*\\))?)*\\s+\\w[\\w<>]* (\\w+)\\(");
    private static final Pattern NUMBERED = Pattern.compile("(?:void|Stream<DynamicTest>) (c\\d\\d)[A-Z]\\w*\\(");

    @Test
    void everyRowOfFirstAndSecondPriorityHasAnAcceptanceTest() {
        Set<String> asked = ROW.matcher(ROWS).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
        assertThat(asked).hasSize(43);
        Set<String> tested = tests().flatMap(text -> TAGGED.matcher(text).results())
                .map(tagged -> tagged.group(1))
                .collect(toCollection(TreeSet::new));
        assertThat(tested).isEqualTo(asked);
    }

    @Test
    void anAcceptanceTestBearsTheNumberOfItsRowInItsNameAndAsItsTag() {
        assertThat(tests().flatMap(text -> TAGGED.matcher(text).results()))
                .isNotEmpty()
                .allSatisfy(tagged ->
                        assertThat(tagged.group(2)).startsWith(tagged.group(1).replace('C', 'c')));
        long numbered =
                tests().flatMap(text -> NUMBERED.matcher(text).results()).count();
        long tagged = tests().flatMap(text -> TAGGED.matcher(text).results()).count();
        assertThat(tagged).isEqualTo(numbered);
    }

    /** The texts of all tests of all modules. */
    private static Stream<String> tests() {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("vigie.root", "..")))) {
            return files
                    .filter(file -> file.toString().contains("src/test/java")
                            && file.toString().endsWith("Test.java"))
                    .map(CoverageTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
