package org.vigie.ingestion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.writing.DeliveryRecord;

class ObservationsTest {
    private static final DemoGovernment DEMO = DemoGovernment.shipped();

    @Test
    void everyMonthsFileLandsWhole() {
        assertThat(DEMO.frenchObservations())
                .containsKeys(YearMonth.of(2024, 5), YearMonth.of(2025, 6))
                .hasSize(14);
        DEMO.frenchObservations().values().forEach(text -> {
            ReadFile file = read(text);
            assertThat(file.refusal()).isEmpty();
            assertThat(file.rejected()).isZero();
            assertThat(file.remarks()).isEmpty();
        });
    }

    /** The months of a flow, as they stand after corrections, come to the value of their year. */
    @Test
    void theMonthsOfAFlowSumToItsYear() {
        Map<String, BigDecimal> byMonth = new TreeMap<>();
        DEMO.frenchObservations()
                .values()
                .forEach(text -> read(text).parts().get(0).delivery().read().stream()
                        .filter(record -> text(record, 7).equals("period"))
                        .filter(record -> text(record, 4).compareTo("2025-03") <= 0)
                        .forEach(record -> byMonth.put(text(record, 0) + " " + text(record, 4), (BigDecimal)
                                record.values().get(8).orElseThrow())));
        int checked = 0;
        for (DeliveryRecord indicator : records(PlanDelivery.INDICATORS)) {
            Optional<DeliveryRecord> year = records(PlanDelivery.RESULTS).stream()
                    .filter(result -> result.get("indicator_id").equals(indicator.get("indicator_id"))
                            && result.get("fiscal_year").equals("2024-2025")
                            && result.get("value_kind_code").equals("actual")
                            && !result.get("value").isEmpty())
                    .findFirst();
            Map<String, BigDecimal> months = new TreeMap<>(byMonth);
            months.keySet().removeIf(key -> !key.startsWith(indicator.get("indicator_id") + " "));
            if (indicator.get("accumulation_code").equals("FLOW") && year.isPresent() && months.size() == 12) {
                assertThat(months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(year.get().get("value"));
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234567.5 | 1\u00a0234\u00a0567,5", "-12 | -12", "999.00 | 999,00"})
    void numbersAreWrittenTheFrenchWay(BigDecimal value, String written) {
        assertThat(FrenchObservations.number(value)).isEqualTo(written);
    }

    private static List<DeliveryRecord> records(PlanDelivery delivery) {
        return DEMO.deliveries().get(delivery.ordinal()).all();
    }

    private static String text(ReadRecord record, int field) {
        return String.valueOf(record.values().get(field).orElse(""));
    }

    private static ReadFile read(String text) {
        return new DeliveryReader(SourceContracts.delivery("results.observations-fr"))
                .read("observations.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
