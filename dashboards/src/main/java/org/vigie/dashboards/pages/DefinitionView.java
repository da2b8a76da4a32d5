package org.vigie.dashboards.pages;

import java.util.List;

/** A metric as the definitions page explains it. */
public record DefinitionView(String id, String name, String definition, List<Fact> facts) {}
