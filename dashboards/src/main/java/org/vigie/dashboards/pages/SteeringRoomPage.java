package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * P14, a steering room: an agenda that comes from its alerts, then the tiles. A room is about itself and the rooms below
 * it. In a meeting one point of the agenda is shown at a time.
 */
final class SteeringRoomPage implements Page {
    private static final List<String> FIELDS =
            List.of("room_key", "parent_room_key", "code", "name", "level_code", "level_rank", "organisation_id");

    private final Dashboard dashboard = Dashboard.shipped("room");

    @Override
    public String render(Visit visit) {
        String code = visit.request().subjectId();
        List<Row> rooms = rooms(visit);
        Row room = room(rooms, code);
        PageFrame frame = visit.frame("rooms", room.text("name"), Address.ROOM, code, true);
        Scope scope = new Scope(
                frame.state().fiscalYear(),
                room.findText("organisation_id"),
                Optional.empty(),
                Optional.empty(),
                codes(below(rooms, room)),
                Optional.empty());
        List<TileView> tiles = new TileBuilder(visit, frame, scope).build(dashboard);
        List<TileView> agenda = tiles.stream()
                .filter(tile -> tile.records()
                        .filter(records -> !records.first().isEmpty())
                        .isPresent())
                .toList();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("frame", frame);
        parameters.put(
                "page",
                new SteeringRoomView(
                        room.text("name"),
                        new TitleAnswer(visit, frame, scope).of(dashboard),
                        trail(frame, rooms, room),
                        rooms.stream()
                                .filter(row -> isChild(row, room))
                                .map(row -> link(frame, row))
                                .toList(),
                        agenda.stream().map(tile -> point(frame, tile)).toList(),
                        Addresses.room(frame.language(), code) + frame.query()));
        parameters.put("tiles", tiles);
        Optional<SteeringRoomView.Meeting> meeting = meeting(visit, frame, code, agenda);
        parameters.put("meeting", meeting);
        parameters.put("entry", entry(visit, frame, room, scope.room(), meeting));
        return visit.write("room", parameters);
    }

    /** Enters what the draft holds; what is wrong with it, by field, else nothing. */
    Map<String, String> enter(Visit visit) {
        String code = visit.request().subjectId();
        List<Row> rooms = rooms(visit);
        Row room = room(rooms, code);
        PageFrame frame = visit.frame("rooms", room.text("name"), Address.ROOM, code, true);
        RoomEntries entries = visit.entries().orElseThrow();
        EntryDraft draft = visit.request().entry().orElseThrow();
        Optional<EntryForm> form = EntryForm.find(draft.value("form"));
        if (form.isEmpty()) {
            return Map.of("form", frame.say("entry.problem_form"));
        }
        Map<String, String> problems = EntryCheck.problems(
                form.get(), draft, EntryChoices.in(visit, frame, entries, room, codes(below(rooms, room))), frame);
        return problems.isEmpty() && !entries.add(form.get(), code, draft)
                ? Map.of("form", frame.say("entry.problem_twice"))
                : problems;
    }

    /** What may be entered; in a meeting, a decision on the point under discussion first. Older publications are read only. */
    private static Optional<EntryView> entry(
            Visit visit, PageFrame frame, Row room, List<String> rooms, Optional<SteeringRoomView.Meeting> meeting) {
        if (frame.state().pinned()) {
            return Optional.empty();
        }
        return visit.entries()
                .flatMap(entries -> visit.request().entry().map(draft -> {
                    EntryChoices choices = EntryChoices.in(visit, frame, entries, room, rooms);
                    boolean onBlockers = meeting.filter(
                                    point -> point.tile().id().equals("room-received"))
                            .isPresent();
                    return new EntryPart(visit, frame, entries, draft)
                            .view(
                                    choices,
                                    meeting.isPresent()
                                            ? List.of(EntryForm.DECISION, EntryForm.ACTION, EntryForm.BLOCKER)
                                            : List.of(EntryForm.values()),
                                    rooms,
                                    onBlockers ? choices.firstBlocker() : Optional.empty());
                }));
    }

    private static List<Row> rooms(Visit visit) {
        return visit.list("dim_room", FIELDS, List.of(), List.of("level_rank", "code"), 10_000).stream()
                .filter(row ->
                        row.count("room_key") >= 0 || row.number("room_key").isEmpty())
                .toList();
    }

    private static Row room(List<Row> rooms, String code) {
        return rooms.stream()
                .filter(row -> row.text("code").equals(code))
                .findFirst()
                .orElseThrow(() -> PageErrors.unknownRoom(code, codes(rooms)));
    }

    private static List<String> codes(List<Row> rooms) {
        return rooms.stream().map(row -> row.text("code")).toList();
    }

    /** The room, then all below it. */
    private static List<Row> below(List<Row> rooms, Row room) {
        List<Row> found = new ArrayList<>(List.of(room));
        for (int at = 0; at < found.size(); at++) {
            Row parent = found.get(at);
            rooms.stream().filter(row -> isChild(row, parent)).forEach(found::add);
        }
        return found;
    }

    private static boolean isChild(Row row, Row parent) {
        return row.text("parent_room_key").equals(parent.text("room_key"));
    }

    /** From the list of rooms down to the room above. */
    private static List<TileView.Link> trail(PageFrame frame, List<Row> rooms, Row room) {
        List<TileView.Link> trail = new ArrayList<>();
        Optional<Row> above = parent(rooms, room);
        while (above.isPresent()) {
            trail.add(0, link(frame, above.get()));
            above = parent(rooms, above.get());
        }
        trail.add(
                0, new TileView.Link(frame.say("room.all"), Address.of("rooms", frame.language(), "") + frame.query()));
        return trail;
    }

    private static Optional<Row> parent(List<Row> rooms, Row room) {
        return rooms.stream().filter(row -> isChild(room, row)).findFirst();
    }

    private static TileView.Link link(PageFrame frame, Row room) {
        return new TileView.Link(
                room.text("name"), Addresses.room(frame.language(), room.text("code")) + frame.query());
    }

    private static SteeringRoomView.Point point(PageFrame frame, TileView tile) {
        return new SteeringRoomView.Point(
                tile.question(), tile.records().map(TileView.RecordsView::count).orElse(""), "#" + tile.id());
    }

    /** The point of the agenda that the address asks for, where it asks for a meeting. */
    private static Optional<SteeringRoomView.Meeting> meeting(
            Visit visit, PageFrame frame, String code, List<TileView> agenda) {
        return visit.request()
                .choice("meeting")
                .filter(text -> !agenda.isEmpty())
                .map(text -> {
                    int asked = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
                    int at = Math.max(1, Math.min(asked, agenda.size()));
                    String address = Addresses.room(frame.language(), code) + frame.query() + "&meeting=";
                    return new SteeringRoomView.Meeting(
                            agenda.get(at - 1),
                            frame.say("room.point", Integer.toString(at), Integer.toString(agenda.size())),
                            at > 1 ? Optional.of(address + (at - 1)) : Optional.empty(),
                            at < agenda.size() ? Optional.of(address + (at + 1)) : Optional.empty());
                });
    }
}
