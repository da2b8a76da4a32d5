package org.vigie.dashboards.reading;

import org.vigie.contract.Label;

public record FieldInfo(String id, String dataset, Label name, String type) {}
