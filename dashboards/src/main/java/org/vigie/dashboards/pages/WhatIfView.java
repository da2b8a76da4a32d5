package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;

/**
 * The index under other weights, ready to be written.
 *
 * @param organisations those to choose from
 * @param empty why there is nothing to try
 * @param problem why the weights given cannot be tried
 * @param score under the weights in force
 * @param tried under the reader's, with what changes
 */
public record WhatIfView(
        List<Option> organisations,
        Optional<String> empty,
        Optional<String> problem,
        List<Component> components,
        String score,
        Optional<Tried> tried) {
    /** @param field name of the weight in the address */
    public record Component(
            String field, String name, String score, String weight, String points, String tried, String triedPoints) {}

    /** @param value plain decimal of the score, for those who check it */
    public record Tried(String score, String value, String difference) {}
}
