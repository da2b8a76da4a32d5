package org.vigie.contract.rooms.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be entered: the contract that a feed names for it, and the columns of its records. The first one is its key. */
public enum EntryKind {
    BLOCKER(
            "rooms.entered-blockers",
            "blocker_id",
            "room_id",
            "category_code",
            "title_fr",
            "title_en",
            "plan_element_id",
            "indicator_id"),
    BLOCKER_EVENT(
            "rooms.entered-blocker-events",
            "blocker_id",
            "event_number",
            "event_code",
            "occurred_at",
            "room_id",
            "actor_role_code"),
    DECISION(
            "rooms.entered-decisions",
            "decision_id",
            "room_id",
            "taken_date",
            "due_date",
            "done_date",
            "text_fr",
            "text_en"),
    ACTION(
            "rooms.entered-actions",
            "action_id",
            "room_id",
            "title_fr",
            "title_en",
            "owner_role_code",
            "planned_end_date",
            "decision_id",
            "blocker_id",
            "indicator_id");

    private final String contractId;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of texts
    private final List<String> columns;

    EntryKind(String contractId, String... columns) {
        this.contractId = contractId;
        this.columns = List.of(columns);
    }

    public String contractId() {
        return contractId;
    }

    public List<String> columns() {
        return columns;
    }

    /** The kind that a contract is for. */
    public static Optional<EntryKind> ofContract(String contractId) {
        return Arrays.stream(values())
                .filter(kind -> kind.contractId.equals(contractId))
                .findFirst();
    }
}
