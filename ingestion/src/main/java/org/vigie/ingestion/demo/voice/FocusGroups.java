package org.vigie.ingestion.demo.voice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.voice.FocusGroupWords.Session;
import org.vigie.ingestion.demo.voice.FocusGroupWords.Theme;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * The focus groups that the demonstration government held with managers and with staff: who was consulted in counts, the
 * sessions, and which themes came up in which, coded by hand. No word of anybody.
 */
public final class FocusGroups {
    private static final int MOST_EXCERPTS = 4;

    private final FocusGroupWords words = FocusGroupWords.shipped();
    private final Seed seed;

    public FocusGroups(DemoGovernment government) {
        this.seed = government.seed().at("focus groups");
    }

    /** Who was consulted, in counts. */
    public DeliveryRecords consultation() {
        DeliveryRecords activities = new DeliveryRecords("consultations.activities");
        activities
                .add()
                .set("consultation_id", words.consultation().id())
                .set("activity_code", "focus_groups")
                .set("name", words.consultation().name())
                .set("held_on", words.consultation().held())
                .set(
                        "people_count",
                        words.sessions().stream()
                                .mapToInt(Session::participants)
                                .sum())
                .set("session_count", words.sessions().size());
        return activities;
    }

    public DeliveryRecords sessions() {
        DeliveryRecords sessions = new DeliveryRecords("focusgroups.sessions");
        for (Session session : words.sessions()) {
            sessions.add()
                    .set("session_id", session.id())
                    .set("consultation_id", words.consultation().id())
                    .set("session_date", session.held())
                    .set("audience_code", session.audience())
                    .set("participant_count", session.participants())
                    .set("organisation_size_code", session.size());
        }
        return sessions;
    }

    /** Which theme came up in which session. */
    public DeliveryRecords codings() {
        DeliveryRecords codings = new DeliveryRecords("focusgroups.codings");
        Set<String> audiences = new TreeSet<>();
        words.sessions().forEach(session -> audiences.add(session.audience()));
        for (Theme theme : words.themes()) {
            for (String audience : audiences) {
                List<Session> heard = words.sessions().stream()
                        .filter(session -> session.audience().equals(audience))
                        .toList();
                seed.at(theme.id() + " " + audience)
                        .someOf(heard, theme.sessions(audience))
                        .forEach(session -> code(codings, session, theme));
            }
        }
        return codings;
    }

    private void code(DeliveryRecords codings, Session session, Theme theme) {
        int excerpts = 1 + seed.at(session.id()).at(theme.id()).below(MOST_EXCERPTS);
        for (int number = 1; number <= excerpts; number++) {
            codings.add()
                    .set("session_id", session.id())
                    .set("excerpt_id", theme.id() + "-" + number)
                    .set("theme_id", theme.id())
                    .set("coder_id", "K1");
        }
    }
}
