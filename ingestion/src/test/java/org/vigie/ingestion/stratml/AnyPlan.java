package org.vigie.ingestion.stratml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes plans up, with the texts that formats stumble over. */
final class AnyPlan {
    private static final List<String> PIECES = List.of(
            "Réduire",
            "name_en: x",
            "a < b & c",
            "]]>",
            "\"'",
            " ",
            "\n",
            "\t",
            "\r",
            "\\u0041",
            "\\",
            "é",
            "😀",
            "\u0001",
            "\u00a0",
            "\u2028",
            "\u0085",
            "<!-- -->",
            ":",
            "version: 9",
            "0",
            "𝒳",
            "=",
            "\uFFFF");
    private static final List<String> DIRECTIONS = List.of(
            "INCREASE",
            "DECREASE",
            "MAINTAIN_ABOVE",
            "MAINTAIN_BELOW",
            "RANGE",
            "EXACT",
            "MILESTONE",
            "NONE",
            "UNKNOWN");
    private static final List<String> KINDS = List.of(
            "at_least",
            "at_most",
            "range",
            "exactly",
            "value",
            "ordinal",
            "milestone",
            "text",
            "to_be_determined",
            "none");
    private static final List<String> UNITS =
            List.of("percent", "number", "dollar", "days", "hours", "points", "index", "yes_no", "date", "text");

    private final Random random;
    private final Map<String, List<Map<String, String>>> parts = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    AnyPlan(Random random) {
        this.random = random;
    }

    /** A text as it is, a number without idle zeros. */
    static String plain(String value) {
        return value.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    PlanDocument document() {
        Map<String, String> version = add("plan_versions");
        version.put("plan_id", id());
        version.put("version", String.valueOf(1 + random.nextInt(4)));
        version.put("organisation_id", id());
        version.put("plan_type_code", one(List.of("strategic", "annual", "action")));
        version.put("start_date", day());
        version.put("end_date", day());
        both(version, "name", true);
        List.of("mission", "vision", "values").forEach(column -> both(version, column, false));
        maybe(version, "legislature", text());
        maybe(version, "tabled_date", day());
        maybe(version, "source_document", text());
        List<String> elements = new ArrayList<>();
        for (int number = random.nextInt(7); number >= 0; number--) {
            elements.add(element(version, elements));
        }
        for (int number = random.nextInt(6); number > 0; number--) {
            indicator(one(elements));
        }
        return new PlanDocument(parts);
    }

    private String element(Map<String, String> version, List<String> above) {
        String id = id();
        Map<String, String> inVersion = add("plan_version_elements");
        inVersion.put("plan_id", version.get("plan_id"));
        inVersion.put("version", version.get("version"));
        inVersion.put("plan_element_id", id);
        maybe(inVersion, "element_code", text());
        if (!above.isEmpty() && random.nextBoolean()) {
            inVersion.put("parent_plan_element_id", one(above));
        } else {
            maybe(inVersion, "parent_plan_element_id", random.nextInt(9) == 0 ? "elsewhere" : "");
        }
        both(inVersion, "name", false);
        both(inVersion, "description", false);
        Map<String, String> now = add("plan_elements");
        now.put("plan_element_id", id);
        now.put("level_code", one(List.of("orientation", "objective", "programme")));
        now.put("organisation_id", random.nextBoolean() ? String.valueOf(version.get("organisation_id")) : id());
        both(now, "name", true);
        if (random.nextBoolean()) {
            List.of("name_fr", "name_en").forEach(name -> inVersion.put(name, now.getOrDefault(name, "")));
        }
        now.put(
                "parent_plan_element_id",
                random.nextInt(4) == 0 ? id() : inVersion.getOrDefault("parent_plan_element_id", ""));
        return id;
    }

    private void indicator(String element) {
        String id = id();
        Map<String, String> indicator = add("indicators");
        indicator.put("indicator_id", id);
        indicator.put("organisation_id", id());
        indicator.put("plan_element_id", element);
        both(indicator, "name", true);
        both(indicator, "definition", false);
        indicator.put("direction_code", one(DIRECTIONS));
        indicator.put("accumulation_code", one(List.of("FLOW", "STOCK", "RATE", "UNKNOWN")));
        indicator.put("unit_code", one(UNITS));
        indicator.put("decimals", String.valueOf(random.nextInt(3)));
        maybe(indicator, "baseline_value", number());
        maybe(indicator, "baseline_date", day());
        for (int rank = random.nextInt(4); rank > 0; rank--) {
            Map<String, String> level = add("indicator_scales");
            level.put("indicator_id", id);
            level.put("level_rank", String.valueOf(rank));
            both(level, "name", true);
        }
        for (int number = random.nextInt(3); number > 0; number--) {
            Map<String, String> organisation = add("indicator_organisations");
            organisation.put("indicator_id", id);
            organisation.put("organisation_id", "ORG" + number);
            organisation.put("role_code", one(List.of("lead", "contributor")));
            maybe(organisation, "share", "0.25");
        }
        for (int year = 2020 + random.nextInt(3); year > 2019; year--) {
            target(id, year);
            result(id, year);
        }
    }

    private void target(String indicator, int year) {
        Map<String, String> target = add("targets");
        target.put("indicator_id", indicator);
        target.put("fiscal_year", year + "-" + (year + 1));
        target.put("target_kind_code", one(KINDS));
        List.of("target_value", "low_value", "high_value", "tolerance")
                .forEach(column -> maybe(target, column, number()));
        both(target, "target_text", false);
        maybe(target, "due_date", random.nextBoolean() ? (year + 1) + "-03-31" : day());
        target.put("revision", String.valueOf(1 + random.nextInt(3)));
        both(target, "revision_reason", false);
    }

    private void result(String indicator, int year) {
        Map<String, String> result = add("results");
        result.put("indicator_id", indicator);
        result.put("fiscal_year", year + "-" + (year + 1));
        result.put("value_kind_code", one(List.of("actual", "provisional")));
        result.put("revision", String.valueOf(1 + random.nextInt(3)));
        List.of("value", "numerator", "denominator").forEach(column -> maybe(result, column, number()));
        both(result, "value_text", false);
        result.put("declared_status_code", one(List.of("met", "not_met", "not_declared")));
        both(result, "explanation", false);
        maybe(result, "published_date", day());
    }

    private Map<String, String> add(String part) {
        Map<String, String> record = new LinkedHashMap<>();
        parts.computeIfAbsent(part, none -> new ArrayList<>()).add(record);
        return record;
    }

    private void both(Map<String, String> record, String column, boolean required) {
        for (String language : List.of("fr", "en")) {
            if (required || random.nextBoolean()) {
                record.put(column + "_" + language, text());
            }
        }
    }

    private void maybe(Map<String, String> record, String column, String value) {
        if (random.nextBoolean() && !value.isEmpty()) {
            record.put(column, value);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int number = random.nextInt(5); number >= 0; number--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    /** Now a name that XML takes, now one that it does not. */
    private String id() {
        String id = random.nextBoolean() ? "E" + random.nextInt(1_000_000) : random.nextInt(1_000_000) + "/" + text();
        return ids.add(id) ? id : id();
    }

    private String number() {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String day() {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3_000)).toString();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
