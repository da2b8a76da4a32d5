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
        List<Row> rooms = visit.list("dim_room", FIELDS, List.of(), List.of("level_rank", "code"), 10_000).stream()
                .filter(row ->
                        row.count("room_key") >= 0 || row.number("room_key").isEmpty())
                .toList();
        Row room = rooms.stream()
                .filter(row -> row.text("code").equals(code))
                .findFirst()
                .orElseThrow(() -> PageErrors.unknownRoom(
                        code, rooms.stream().map(row -> row.text("code")).toList()));
        PageFrame frame = visit.frame("rooms", room.text("name"), Address.ROOM, code, true);
        Scope scope = new Scope(
                frame.state().fiscalYear(),
                room.findText("organisation_id"),
                below(rooms, room).stream().map(row -> row.text("code")).toList());
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
        parameters.put("meeting", meeting(visit, frame, code, agenda));
        return visit.write("room", parameters);
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
