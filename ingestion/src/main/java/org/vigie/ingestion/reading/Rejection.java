package org.vigie.ingestion.reading;

import java.util.Optional;
import org.vigie.contract.Label;

/** Why something is not taken, with the values seen and what to do; the column where one cell is at fault. */
public record Rejection(RejectionReason reason, Label text, Optional<String> column) {}
