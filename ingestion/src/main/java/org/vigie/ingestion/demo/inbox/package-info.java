/**
 * The demonstration government's deliveries in the formats that ministries really send: plan workbooks as people save them,
 * JSON documents, French CSV, SDMX-CSV. Promises: the same seed gives the same bytes on every machine and every day. Knows no
 * Spark.
 */
@NullMarked
package org.vigie.ingestion.demo.inbox;

import org.jspecify.annotations.NullMarked;
