package org.vigie.ingestion.demo.rooms;

import java.time.LocalDate;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans.Followed;

/**
 * What a room promised to do.
 *
 * @param end planned originally
 * @param lasting the day on which it is done, or would be
 * @param abandoned whether it is given up once its end has passed
 */
record Action(
        String id,
        Room room,
        Label title,
        LocalDate begin,
        LocalDate end,
        LocalDate lasting,
        boolean abandoned,
        Followed indicator,
        Optional<String> blocker,
        Optional<String> decision) {}
