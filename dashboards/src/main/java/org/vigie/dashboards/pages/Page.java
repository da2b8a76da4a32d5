package org.vigie.dashboards.pages;

/** One page: the same HTML for the same publication, request and version. */
@FunctionalInterface
public interface Page {
    String render(Visit visit);
}
