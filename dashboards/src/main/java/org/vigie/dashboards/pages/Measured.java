package org.vigie.dashboards.pages;

import java.util.Optional;

/**
 * A figure as it is shown and as it is.
 *
 * @param text formatted in the page's language
 * @param bare plain decimal, {@code ""} where there is no value
 * @param exact the figure in full, where the text shortens it
 */
record Measured(String text, String bare, Optional<String> exact) {}
