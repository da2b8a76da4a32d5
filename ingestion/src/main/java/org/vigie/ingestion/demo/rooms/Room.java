package org.vigie.ingestion.demo.rooms;

import java.util.Optional;
import org.vigie.contract.Label;

/**
 * A steering room.
 *
 * @param parent to which blockers are escalated; none for the government's
 * @param organisation whose room it is; none for the government's
 */
record Room(String id, Level level, Optional<String> parent, Optional<String> organisation, Label name) {
    /** How high a room stands, how often it meets, and who answers for what is done there. */
    enum Level {
        GOUV(28, "secretary_general"),
        STRAT(28, "deputy_minister"),
        TACT(14, "branch_head"),
        OPER(7, "team_lead");

        private final int daysBetweenSessions;
        private final String role;

        Level(int daysBetweenSessions, String role) {
            this.daysBetweenSessions = daysBetweenSessions;
            this.role = role;
        }

        int daysBetweenSessions() {
            return daysBetweenSessions;
        }

        String role() {
            return role;
        }
    }
}
