package org.vigie.transforms.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The numeric rule against what the Government of Canada declared for 2016-17. */
class DeclaredAgainstComputedTest {
    @Test
    void theRuleAgreesWithTheDeclaredStatusAsOftenAsCountedIndependently() throws IOException {
        Path file =
                Path.of(System.getProperty("vigie.root", ".."), "../shared/data/gc-infobase-2018-06/Indicators.csv");
        assumeTrue(Files.exists(file), "The Canadian indicators are not beside this checkout: " + file);

        Map<String, int[]> byKind = new TreeMap<>();
        int compared = 0;
        int different = 0;
        for (Map<String, String> row : rows(Files.readString(file))) {
            Optional<BigDecimal> low = number(row, "target_min");
            Optional<BigDecimal> high = number(row, "target_max");
            TargetKind kind = TargetKind.of("text".equals(row.get("target_type")), low, high);
            Target target = Target.of(kind, low.or(() -> high), low, high, Optional.empty(), Optional.empty());
            IndicatorStatus declared = DeclaredStatus.of(cell(row, "status_period"), cell(row, "status_color"));
            ComputedStatus computed = ComputedStatus.of(
                    true, kind.impliedDirection(), target, Optional.empty(), number(row, "actual_result_en"));
            if (!"drr16".equals(row.get("doc")) || !computed.isComparedWith(declared)) {
                continue;
            }
            int[] agreedAndAll = byKind.computeIfAbsent(kind.code(), code -> new int[2]);
            agreedAndAll[0] += computed.isDifferentFrom(declared) ? 0 : 1;
            agreedAndAll[1]++;
            compared++;
            different += computed.isDifferentFrom(declared) ? 1 : 0;
        }
        Map<String, String> figures = new TreeMap<>();
        byKind.forEach((kind, counts) -> figures.put(kind, counts[0] + "/" + counts[1]));
        System.out.printf("declared against computed: %,d compared, %d different, %s%n", compared, different, figures);

        assertThat(figures)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "at_least", "1290/1304", "at_most", "126/126", "range", "132/133", "exactly", "118/173"));
        assertThat(compared).isEqualTo(1736);
        assertThat(compared - different).isEqualTo(1666);
    }

    private static Optional<String> cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<BigDecimal> number(Map<String, String> row, String column) {
        return cell(row, column)
                .filter(value -> value.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"))
                .map(BigDecimal::new);
    }

    /** Records of a CSV text by column name: quotes may hold commas, line ends and doubled quotes. */
    private static List<Map<String, String>> rows(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (character != ',' && character != '\n' && character != '\r')) {
                cell.append(character);
            } else if (character != '\r') {
                record.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        List<String> header = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> values : records.subList(1, records.size())) {
            Map<String, String> row = new HashMap<>();
            for (int index = 0; index < values.size() && index < header.size(); index++) {
                row.put(header.get(index), values.get(index));
            }
            rows.add(row);
        }
        return rows;
    }
}
