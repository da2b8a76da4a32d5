package org.vigie.ingestion.reading;

import org.vigie.ingestion.contract.SourceContract;

/**
 * The records of one part of a file, each read or rejected.
 *
 * @param name of the sheet, list or element; empty where the file holds nothing else
 */
public record ReadPart(String name, SourceContract contract, ReadDelivery delivery) {}
