package org.vigie.ingestion.demo.rooms;

import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What rooms are called and what is said in them, from {@code demo/rooms.yml}. */
record RoomWords(
        Label government,
        Label strategic,
        Label tactical,
        Label operational,
        List<Obstacle> blockers,
        List<Label> actions,
        List<Label> decisions) {
    /** A kind of blocker and what such blockers are called. */
    record Obstacle(String code, List<Label> titles) {}

    static RoomWords shipped() {
        Problems problems = new Problems();
        Definition words = Definition.ofResource(RoomWords.class, "/demo/rooms.yml", problems)
                .allowOnly("government", "strategic", "tactical", "operational", "blockers", "actions", "decisions");
        RoomWords rooms = new RoomWords(
                words.label("government"),
                words.label("strategic"),
                words.label("tactical"),
                words.label("operational"),
                words.list("blockers").stream().map(RoomWords::obstacle).toList(),
                words.list("actions").stream().map(Definition::asLabel).toList(),
                words.list("decisions").stream().map(Definition::asLabel).toList());
        problems.throwIfAny();
        return rooms;
    }

    private static Obstacle obstacle(Definition words) {
        words.allowOnly("code", "titles");
        return new Obstacle(
                words.text("code"),
                words.list("titles").stream().map(Definition::asLabel).toList());
    }
}
