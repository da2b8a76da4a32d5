package org.vigie.dashboards.pages;

/** One of the things a reader may choose: its code in the address, its name on the page. */
public record Option(String code, String name) {}
