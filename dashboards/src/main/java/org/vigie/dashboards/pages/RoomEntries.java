package org.vigie.dashboards.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.contract.rooms.entry.EntryStore;
import org.vigie.contract.rooms.entry.RoomEntry;
import org.vigie.contract.rooms.entry.StoredEntry;

/** Makes the records of what is entered in rooms, and keeps them. Names of people are no part of it: who is said by role. */
public final class RoomEntries {
    /** Days are those of the capital, as escalation counts them. */
    private static final ZoneId CAPITAL = ZoneId.of("America/Toronto");

    private final EntryStore store;
    private final Clock clock;

    public RoomEntries(EntryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(CAPITAL));
    }

    /** What lies in the store of a kind, the latest first. */
    List<StoredEntry> all(EntryKind kind) {
        return store.all(kind);
    }

    /** Enters a form that was found right; false where something was entered from the same page before. */
    synchronized boolean add(EntryForm form, String room, EntryDraft draft) {
        List<RoomEntry> entries = switch (form) {
            case BLOCKER -> blocker("BLO-" + draft.id(), room, draft);
            case DECISION -> decision("DEC-" + draft.id(), room, draft);
            case ACTION -> List.of(action("ACT-" + draft.id(), room, draft, ""));
        };
        RoomEntry first = entries.get(0);
        if (store.all(first.kind()).stream()
                .anyMatch(stored -> stored.entry().id().equals(first.id()))) {
            return false;
        }
        store.add(entries);
        return true;
    }

    private List<RoomEntry> blocker(String id, String room, EntryDraft draft) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("blocker_id", id);
        event.put("event_number", "1");
        event.put("event_code", "raised");
        event.put("occurred_at", moment(LocalDate.parse(draft.value("date"))).toString());
        event.put("room_id", room);
        event.put("actor_role_code", draft.value("role"));
        Map<String, String> blocker = new LinkedHashMap<>();
        blocker.put("blocker_id", id);
        blocker.put("room_id", room);
        blocker.put("category_code", draft.value("category"));
        blocker.put("title_fr", draft.value("text_fr"));
        blocker.put("title_en", draft.value("text_en"));
        return List.of(
                new RoomEntry(EntryKind.BLOCKER, id, blocker), new RoomEntry(EntryKind.BLOCKER_EVENT, id, event));
    }

    /** What was raised today was raised now; of another day only the day is known, and noon stands for it. */
    private OffsetDateTime moment(LocalDate day) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(CAPITAL)).truncatedTo(ChronoUnit.SECONDS);
        return day.equals(now.toLocalDate())
                ? now.toOffsetDateTime()
                : day.atTime(LocalTime.NOON).atZone(CAPITAL).toOffsetDateTime();
    }

    private static List<RoomEntry> decision(String id, String room, EntryDraft draft) {
        Map<String, String> decision = new LinkedHashMap<>();
        decision.put("decision_id", id);
        decision.put("room_id", room);
        decision.put("taken_date", draft.value("date"));
        decision.put("due_date", draft.value("due"));
        decision.put("text_fr", draft.value("text_fr"));
        decision.put("text_en", draft.value("text_en"));
        List<RoomEntry> entries = new ArrayList<>();
        entries.add(new RoomEntry(EntryKind.DECISION, id, decision));
        entries.add(action("ACT-" + id, room, draft, id));
        return entries;
    }

    private static RoomEntry action(String id, String room, EntryDraft draft, String decision) {
        Map<String, String> action = new LinkedHashMap<>();
        action.put("action_id", id);
        action.put("room_id", room);
        action.put("title_fr", draft.value("text_fr"));
        action.put("title_en", draft.value("text_en"));
        action.put("owner_role_code", draft.value("role"));
        action.put("planned_end_date", draft.value("due"));
        action.put("decision_id", decision);
        action.put("blocker_id", draft.value("blocker"));
        return new RoomEntry(EntryKind.ACTION, id, action);
    }
}
