package org.vigie.dashboards.reading;

import java.util.List;
import java.util.Map;
import org.vigie.contract.Language;

/** Rows of one table with the fields of its dimensions, as they are: no metric, no sum. {@code fields}: name to field. */
public record Listing(
        String table,
        Map<String, String> fields,
        List<Question.Condition> where,
        List<String> order,
        int limit,
        int offset,
        Language language) {}
