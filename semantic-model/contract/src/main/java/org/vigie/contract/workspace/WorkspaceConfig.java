package org.vigie.contract.workspace;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.rooms.entry.EntryKind;

/**
 * What {@code vigie.yaml} says. An unknown key stops the start and names the nearest valid one.
 *
 * @param name shown on every page
 * @param synthetic whether the data is made up; if so every page, answer and extract says so
 * @param statusBasis the basis of a question that names none
 * @param asOf the day on which due dates are judged; none means the day of the latest delivery
 * @param principal who asks where a request says nothing else, as in {@code analyst:SAN}; none means the secretariat
 * @param engine what answers questions
 * @param notices attributions that the sources' licences ask to be shown
 * @param agreedLatency how long a file may wait, from its arrival until its numbers are on the pages
 * @param roomEntry whether blockers, decisions and actions may be entered in the rooms' pages; not unless it is said
 */
public record WorkspaceConfig(
        Label name,
        boolean synthetic,
        Language language,
        StatusBasis statusBasis,
        Optional<LocalDate> asOf,
        List<Label> notices,
        List<Feed> feeds,
        Principal principal,
        EngineChoice engine,
        Duration agreedLatency,
        boolean roomEntry) {
    /** What is agreed where nothing else is: what came yesterday is seen today. */
    public static final Duration USUAL_LATENCY = Duration.ofHours(24);

    private static final int LONGEST_LATENCY_HOURS = 8_760;

    public WorkspaceConfig {
        notices = List.copyOf(notices);
        feeds = List.copyOf(feeds);
    }

    public static WorkspaceConfig of(Workspace workspace) {
        Path file = workspace.configuration();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(file.getFileName().toString(), text);
        } catch (IOException e) {
            throw new EnvironmentException(
                            ErrorCode.STORAGE_FAILED,
                            Label.of("« %s » est illisible.", "'%s' cannot be read.", file),
                            new Label("Vérifiez les droits du fichier.", "Check the permissions of the file."))
                    .causedBy(e);
        }
    }

    /** Reads the text of a {@code vigie.yaml}; all problems are told at once. */
    public static WorkspaceConfig of(String file, Reader text) {
        Problems problems = new Problems();
        Definition root = Definition.of(file, text, problems)
                .allowOnly(
                        "name",
                        "synthetic",
                        "language",
                        "status-basis",
                        "as-of",
                        "notices",
                        "feeds",
                        "principal",
                        "engine",
                        "trino",
                        "agreed-latency-hours",
                        "rooms");
        List<Feed> feeds =
                root.list("feeds").stream().map(WorkspaceConfig::feed).toList();
        WorkspaceConfig config = new WorkspaceConfig(
                root.label("name"),
                root.flag("synthetic"),
                language(root),
                statusBasis(root),
                asOf(root),
                root.list("notices").stream().map(Definition::asLabel).toList(),
                feeds,
                principal(root),
                EngineChoice.of(root),
                agreedLatency(root),
                roomEntry(root, feeds));
        problems.throwIfAny();
        return config;
    }

    private static Feed feed(Definition definition) {
        definition.allowOnly("contract", "path");
        String path = definition.text("path");
        if (path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..")) {
            definition.problem(
                    "path",
                    Label.of(
                            "« %s » sort de l'espace de travail. Écrivez un chemin comme inbox/fichier.csv.",
                            "'%s' leads out of the workspace. Write a path like inbox/file.csv.", path));
        }
        return new Feed(definition.text("contract"), path);
    }

    /** What is entered must come back with the next refresh, so every kind of it needs its feed. */
    private static boolean roomEntry(Definition root, List<Feed> feeds) {
        Optional<Definition> rooms = root.find("rooms");
        if (rooms.isEmpty() || !rooms.get().allowOnly("entry").flag("entry")) {
            return false;
        }
        for (EntryKind kind : EntryKind.values()) {
            boolean fed = feeds.stream()
                    .anyMatch(feed -> feed.contractId().equals(kind.contractId())
                            && feed.path().endsWith("/*.csv"));
            if (!fed) {
                String folder = kind.contractId().replaceFirst("rooms\\.entered-", "");
                rooms.get()
                        .problem(
                                "entry",
                                Label.of(
                                        "La saisie demande cette ligne sous feeds\u00a0: - {contract: %s, path: inbox/room-entries/%s/*.csv}",
                                        "Entering needs this line under feeds: - {contract: %s, path: inbox/room-entries/%s/*.csv}",
                                        kind.contractId(),
                                        folder));
            }
        }
        return true;
    }

    private static Principal principal(Definition root) {
        return root.findText("principal")
                .map(text -> {
                    try {
                        return Principal.of(text);
                    } catch (DefinitionException e) {
                        root.problem(
                                "principal",
                                new Label(
                                        e.problem().fr() + " " + e.remedy().fr(),
                                        e.problem().en() + " " + e.remedy().en()));
                        return Principal.LOCAL;
                    }
                })
                .orElse(Principal.LOCAL);
    }

    private static Language language(Definition root) {
        String code = root.findText("language").orElse("fr");
        return Language.find(code).orElseGet(() -> {
            root.problem(
                    "language",
                    Label.of(
                            "Langue « %s » inconnue. Langues : fr, en.",
                            "Unknown language '%s'. Languages: fr, en.", code));
            return Language.FR;
        });
    }

    private static StatusBasis statusBasis(Definition root) {
        String code = root.findText("status-basis").orElse(StatusBasis.COMPUTED.code());
        return StatusBasis.find(code).filter(basis -> !basis.isOther()).orElseGet(() -> {
            root.problem(
                    "status-basis",
                    Label.of(
                            "Base « %s » inconnue. Bases : %s.",
                            "Unknown basis '%s'. Bases: %s.", code, String.join(", ", StatusBasis.usualCodes())));
            return StatusBasis.COMPUTED;
        });
    }

    private static Duration agreedLatency(Definition root) {
        return root.findText("agreed-latency-hours")
                .map(text -> {
                    int hours = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
                    if (hours < 1 || hours > LONGEST_LATENCY_HOURS) {
                        root.problem(
                                "agreed-latency-hours",
                                Label.of(
                                        "«\u00a0%s\u00a0» n'est pas un nombre d'heures de 1 à %s.",
                                        "'%s' is no number of hours from 1 to %s.", text, LONGEST_LATENCY_HOURS));
                    }
                    return Duration.ofHours(hours);
                })
                .orElse(USUAL_LATENCY);
    }

    private static Optional<LocalDate> asOf(Definition root) {
        return root.findText("as-of").flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                root.problem(
                        "as-of",
                        Label.of(
                                "Date « %s » illisible. Écrivez AAAA-MM-JJ.",
                                "Unreadable date '%s'. Write YYYY-MM-DD.", text));
                return Optional.empty();
            }
        });
    }
}
