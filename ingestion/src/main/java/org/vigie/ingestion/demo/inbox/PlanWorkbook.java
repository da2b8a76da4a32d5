package org.vigie.ingestion.demo.inbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** An organisation's plan as a workbook under {@code plans.workbook}, its sheets named in French. */
final class PlanWorkbook {
    private static final Map<String, String> SHEET_NAMES = Map.ofEntries(
            Map.entry("plan_versions", "Versions"),
            Map.entry("plan_elements", "Éléments"),
            Map.entry("plan_element_missions", "Missions"),
            Map.entry("indicators", "Indicateurs"),
            Map.entry("indicator_organisations", "Responsables"),
            Map.entry("targets", "Cibles"),
            Map.entry("results", "Résultats"),
            Map.entry("budgets", "Budgets"),
            Map.entry("workforce", "Effectifs"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double COMPUTED_SHARE = 0.5;

    private final PlanSheets sheets;
    private final Seed seed;

    PlanWorkbook(PlanSheets sheets, Seed seed) {
        this.sheets = sheets;
        this.seed = seed;
    }

    byte[] of(String organisation, String name) {
        List<DemoSheet> plan = new ArrayList<>();
        sheets.kinds().forEach((part, kind) -> {
            List<DeliveryRecord> records = sheets.records(organisation, part);
            if (!records.isEmpty()) {
                String sheet = SHEET_NAMES.getOrDefault(part, part);
                plan.add(DemoSheet.of(
                        sheet,
                        name + " – " + sheet,
                        kind.fields(),
                        records,
                        part.equals("results") ? quotients(organisation, kind) : DemoSheet.Formulas.NONE));
            }
        });
        return DemoWorkbook.of(plan, seed.at(organisation));
    }

    /** In some organisations the results that are quotients are formulas over their numerator and denominator. */
    private DemoSheet.Formulas quotients(String organisation, DeliveryRecords results) {
        if (!seed.at(organisation).at("computed").happens(COMPUTED_SHARE)) {
            return DemoSheet.Formulas.NONE;
        }
        List<String> columns = results.fields().stream().map(FieldGuide::name).toList();
        char numerator = DemoWorkbook.column(columns.indexOf("numerator"));
        char denominator = DemoWorkbook.column(columns.indexOf("denominator"));
        Map<String, DeliveryRecord> indicators = new LinkedHashMap<>();
        sheets.records(organisation, "indicators").forEach(one -> indicators.put(one.get("indicator_id"), one));
        return (result, column, row) -> Optional.ofNullable(indicators.get(result.get("indicator_id")))
                .filter(indicator -> column.equals("value") && isQuotient(result, indicator))
                .map(indicator -> "ROUND(%s%d/%s%d%s,%s)"
                        .formatted(
                                numerator,
                                row,
                                denominator,
                                row,
                                isPercent(indicator) ? "*100" : "",
                                indicator.get("decimals")));
    }

    /** Workbooks round halves up: where the value was rounded otherwise it stands as a number. */
    private static boolean isQuotient(DeliveryRecord result, DeliveryRecord indicator) {
        if (result.get("denominator").isEmpty() || result.get("value").isEmpty()) {
            return false;
        }
        BigDecimal quotient = new BigDecimal(result.get("numerator"))
                .multiply(isPercent(indicator) ? HUNDRED : BigDecimal.ONE)
                .divide(
                        new BigDecimal(result.get("denominator")),
                        Integer.parseInt(indicator.get("decimals")),
                        RoundingMode.HALF_UP);
        return quotient.compareTo(new BigDecimal(result.get("value"))) == 0;
    }

    private static boolean isPercent(DeliveryRecord indicator) {
        return indicator.get("unit_code").equals("percent");
    }
}
