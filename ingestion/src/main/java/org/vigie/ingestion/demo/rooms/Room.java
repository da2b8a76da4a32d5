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
    /** How high a room stands, how often it meets, who answers for it, and how fast it means to act. */
    enum Level {
        GOUV(28, "secretary_general", 5, 40),
        STRAT(28, "deputy_minister", 3, 15),
        TACT(14, "branch_head", 2, 10),
        OPER(7, "team_lead", 1, 5);

        private final int daysBetweenSessions;
        private final String role;
        private final int daysToAnswer;
        private final int daysToResolve;

        Level(int daysBetweenSessions, String role, int daysToAnswer, int daysToResolve) {
            this.daysBetweenSessions = daysBetweenSessions;
            this.role = role;
            this.daysToAnswer = daysToAnswer;
            this.daysToResolve = daysToResolve;
        }

        int daysBetweenSessions() {
            return daysBetweenSessions;
        }

        String role() {
            return role;
        }

        /** Working days within which such a room means to answer a blocker. */
        int daysToAnswer() {
            return daysToAnswer;
        }

        /** Working days within which it means to lift one; the government's room has no room above to take it to. */
        int daysToResolve() {
            return daysToResolve;
        }
    }
}
