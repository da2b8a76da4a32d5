package org.vigie.dashboards.reading;

import java.util.List;
import org.vigie.contract.Label;

public record MetricInfo(
        String id, Label name, Label definition, String unit, String direction, String formula, List<String> fields) {}
