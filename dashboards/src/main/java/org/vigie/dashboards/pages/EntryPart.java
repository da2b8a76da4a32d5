package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Language;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.contract.rooms.entry.RoomEntry;
import org.vigie.contract.rooms.entry.StoredEntry;

/** Makes the part of a room's page in which things are entered and those that wait for a refresh are listed. */
final class EntryPart {
    private static final int MOST_SHOWN = 50;

    private final Visit visit;
    private final PageFrame frame;
    private final RoomEntries entries;
    private final EntryDraft draft;

    EntryPart(Visit visit, PageFrame frame, RoomEntries entries, EntryDraft draft) {
        this.visit = visit;
        this.frame = frame;
        this.entries = entries;
        this.draft = draft;
    }

    /** @param offered the forms to show, the first one the most likely */
    EntryView view(EntryChoices choices, List<EntryForm> offered, List<String> rooms, Optional<String> about) {
        return new EntryView(
                frame.path() + visit.request().rawQuery(),
                draft.id(),
                draft.token(),
                offered.stream().map(form -> form(form, choices, about)).toList(),
                pending(rooms));
    }

    private EntryView.Form form(EntryForm form, EntryChoices choices, Optional<String> about) {
        boolean sent = draft.value("form").equals(form.code());
        return new EntryView.Form(
                form.code(),
                frame.say("entry.form_" + form.code()),
                sent,
                sent ? Optional.ofNullable(draft.problems().get("form")) : Optional.empty(),
                form.fields().stream()
                        .map(field -> field(form, field, choices, sent, about))
                        .toList());
    }

    private EntryView.Field field(
            EntryForm form, String field, EntryChoices choices, boolean sent, Optional<String> about) {
        String usual = field.equals("blocker") ? about.orElse("") : choices.usual(field);
        Optional<String> language = Stream.of(Language.values())
                .filter(other -> field.equals("text_" + other.code()))
                .map(Language::code)
                .findFirst();
        return new EntryView.Field(
                "entry-" + form.code() + "-" + field,
                field,
                frame.say("entry.field_" + (field.equals("date") ? "date_" + form.code() : field)),
                type(field),
                language.filter(code -> !code.equals(frame.language().code())),
                sent ? draft.value(field) : usual,
                choices.of(field),
                !field.equals("blocker"),
                sent ? Optional.ofNullable(draft.problems().get(field)) : Optional.empty());
    }

    private static String type(String field) {
        return switch (field) {
            case "text_fr", "text_en" -> "text";
            case "date", "due" -> "date";
            default -> "select";
        };
    }

    /** What was entered in these rooms and is not in the publication, and what the landing set aside. */
    private List<EntryView.Pending> pending(List<String> rooms) {
        List<EntryView.Pending> pending = new ArrayList<>();
        Stream.of(EntryKind.BLOCKER, EntryKind.DECISION, EntryKind.ACTION)
                .flatMap(kind -> entries.all(kind).stream())
                .filter(stored -> rooms.contains(stored.entry().value("room_id").orElse("")))
                .sorted(Comparator.comparing(
                                (StoredEntry stored) -> stored.entry().id().replaceFirst("^(ACT-)?[A-Z]+-", ""))
                        .reversed())
                .forEach(stored -> pending(stored).ifPresent(pending::add));
        return pending.size() > MOST_SHOWN ? pending.subList(0, MOST_SHOWN) : pending;
    }

    private Optional<EntryView.Pending> pending(StoredEntry stored) {
        Optional<Long> setAside = visit.setAside(stored.deliveryId());
        if (setAside.filter(count -> count == 0).isPresent()) {
            return Optional.empty();
        }
        RoomEntry entry = stored.entry();
        boolean refused = setAside.isPresent();
        return Optional.of(new EntryView.Pending(
                frame.say("entry.kind_" + entry.kind().name().toLowerCase(Locale.ROOT)),
                // what was set aside may name somebody: it is not shown again
                refused ? "" : text(entry),
                details(entry),
                frame.say(refused ? "entry.set_aside" : "entry.waits"),
                refused));
    }

    private String text(RoomEntry entry) {
        String language = frame.language().code();
        return entry.value((entry.kind() == EntryKind.DECISION ? "text_" : "title_") + language)
                .orElse("");
    }

    private String details(RoomEntry entry) {
        List<String> details = new ArrayList<>();
        details.add(entry.value("room_id").orElse(""));
        entry.value("owner_role_code")
                .filter(code -> Texts.has("code." + code))
                .ifPresent(code -> details.add(frame.say("code." + code)));
        entry.value(entry.kind() == EntryKind.ACTION ? "planned_end_date" : "due_date")
                .ifPresent(date ->
                        details.add(frame.say("entry.by", frame.formats().date(LocalDate.parse(date)))));
        return String.join(" · ", details);
    }
}
