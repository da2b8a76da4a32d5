/**
 * What the demonstration government owes and accounts for: standards of service, filings, reports asked for, major projects.
 * Promises: what it tells is held to the organisations that are there. Knows no Spark.
 */
@NullMarked
package org.vigie.ingestion.demo.services;

import org.jspecify.annotations.NullMarked;
