package org.vigie.ingestion.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Language;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;

/** A plan written as StratML and read back is the same plan, whatever its texts, levels and targets are. */
class StratmlRoundTripTest {
    private static final int PLANS = 400;

    @Test
    void anyPlanComesBackAsItWas() {
        for (int seed = 0; seed < PLANS; seed++) {
            PlanDocument plan = new AnyPlan(new Random(seed)).document();
            Language language = seed % 2 == 0 ? Language.FR : Language.EN;
            String xml = StratmlWriter.write(plan, language);
            ReadFile file = new DeliveryReader(SourceContracts.delivery("plans.stratml"))
                    .read("plan.xml", xml.getBytes(StandardCharsets.UTF_8));
            assertThat(file.refusal()).as("refusal of plan %s:\n%s", seed, xml).isEmpty();
            assertThat(file.rejected()).as("rejected of plan %s", seed).isZero();
            assertThat(read(file)).as("plan %s:\n%s", seed, xml).isEqualTo(sorted(plan));
            assertThat(file.remarks()).as("remarks on plan %s", seed).isEmpty();
        }
    }

    private static Map<String, List<String>> sorted(PlanDocument plan) {
        Map<String, List<String>> sorted = new TreeMap<>();
        plan.parts().forEach((part, records) -> {
            if (!records.isEmpty()) {
                sorted.put(
                        part,
                        records.stream()
                                .map(StratmlRoundTripTest::shown)
                                .sorted()
                                .toList());
            }
        });
        return sorted;
    }

    private static Map<String, List<String>> read(ReadFile file) {
        Map<String, List<Map<String, String>>> parts = new HashMap<>();
        for (ReadPart part : file.parts()) {
            List<Map<String, String>> records = new ArrayList<>();
            part.delivery().read().forEach(record -> {
                Map<String, String> values = new LinkedHashMap<>();
                for (int index = 0; index < record.values().size(); index++) {
                    String column = part.contract().fields().get(index).header();
                    record.values().get(index).ifPresent(value -> values.put(column, AnyPlan.plain(value.toString())));
                }
                records.add(values);
            });
            parts.put(part.name(), records);
        }
        return sorted(new PlanDocument(parts));
    }

    /** Without what is absent, numbers without idle zeros. */
    private static String shown(Map<String, String> record) {
        Map<String, String> shown = new TreeMap<>();
        record.forEach((column, value) -> {
            if (!value.isEmpty()) {
                shown.put(column, AnyPlan.plain(value));
            }
        });
        return shown.toString();
    }
}
