package org.vigie.transforms.escalation;

import java.time.Duration;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * A level of steering rooms, and how long they have to answer, in working time.
 *
 * @param rank 1 for the level at the top
 * @param resolve none where there is nowhere further up to go
 */
public record RoomLevel(String code, int rank, Label name, Duration acknowledge, Optional<Duration> resolve) {}
