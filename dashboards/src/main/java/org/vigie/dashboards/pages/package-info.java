/**
 * Pages of the steering room in French and English, rendered by the server and whole without any script. A page is a
 * YAML file of tiles under {@code dashboards/}; each number on it comes from the semantic layer, so it equals the API's.
 */
@NullMarked
package org.vigie.dashboards.pages;

import org.jspecify.annotations.NullMarked;
