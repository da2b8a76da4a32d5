package org.vigie.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.policy.RowPolicies;

/**
 * The publications of a workspace as readers see them. {@code CURRENT} is looked up at each call, so a new publication is
 * served from the next request on; one that was opened stays open, for it never changes.
 */
public final class Publications implements AutoCloseable {
    private final Workspace workspace;
    private final EngineChoice engine;
    private final MetricPlanner planner;
    private final Principal principal;
    private final Map<String, Publication> open = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();

    /** Answered by the embedded engine, to whom a workspace of its own belongs. */
    public Publications(Workspace workspace) {
        this(workspace, new EngineChoice.DuckDb(), Principal.LOCAL);
    }

    /** @param principal who asks where nobody else is named */
    public Publications(Workspace workspace, EngineChoice engine, Principal principal) {
        this(workspace, engine, SemanticModel.shipped(), RowPolicies.shipped(), principal);
    }

    /** With metrics and policies of one's own. */
    public Publications(Workspace workspace, SemanticModel model, RowPolicies policies, Principal principal) {
        this(workspace, new EngineChoice.DuckDb(), model, policies, principal);
    }

    private Publications(
            Workspace workspace, EngineChoice engine, SemanticModel model, RowPolicies policies, Principal principal) {
        this.workspace = workspace;
        this.engine = engine;
        this.planner = new MetricPlanner(model, policies, Engine.duckDb());
        this.principal = principal;
    }

    /** Plans for those who want to know what can be asked; a publication plans for its own engine. */
    public MetricPlanner planner() {
        return planner;
    }

    /** The publication that readers get now. */
    public Publication current() {
        Path pointer = workspace.current();
        if (!Files.isRegularFile(pointer)) {
            throw QueryErrors.nothingPublished(workspace.root());
        }
        try {
            return publication(Files.readString(pointer).strip());
        } catch (IOException e) {
            throw QueryErrors.unreadable(pointer, e);
        }
    }

    /**
     * The publication chosen. By a day it is the one that judges latest by then, and of those that judge on one day the last
     * made; what was made after the current one was taken back and is found by its id only.
     */
    public Publication publication(PublicationChoice choice) {
        return choice.asOf()
                .map(day -> choice.id().map(id -> judgingBy(id, day)).orElseGet(() -> latestBy(day)))
                .orElseGet(() -> choice.id().map(this::publication).orElseGet(this::current));
    }

    private Publication judgingBy(String id, LocalDate day) {
        Publication named = publication(id);
        if (named.asOf().isAfter(day)) {
            throw QueryErrors.judgesLater(named, day);
        }
        return named;
    }

    private Publication latestBy(LocalDate day) {
        String newest = current().id();
        List<String> served =
                ids().stream().filter(id -> id.compareTo(newest) <= 0).toList();
        return served.stream()
                .filter(id -> !asOf(id).isAfter(day))
                .max(Comparator.comparing(this::asOf).thenComparing(Comparator.naturalOrder()))
                .map(this::publication)
                .orElseThrow(() -> QueryErrors.nothingBy(
                        day, served.stream().map(this::asOf).distinct().sorted().toList()));
    }

    /** The day on which a publication judges, without opening it. */
    public LocalDate asOf(String id) {
        return days.computeIfAbsent(
                id,
                wanted ->
                        PublicationManifest.read(workspace.publication(wanted)).asOf());
    }

    /** A publication by its id; an unknown one is answered with those that are kept. */
    public Publication publication(String id) {
        Publication found = open.get(id);
        if (found != null) {
            return found;
        }
        List<String> known = ids();
        if (!known.contains(id)) {
            throw QueryErrors.unknownPublication(id, known);
        }
        return open.computeIfAbsent(id, wanted -> Publication.open(wanted, workspace, planner, engine, principal));
    }

    /** Ids of the publications kept, oldest first. */
    public List<String> ids() {
        if (!Files.isDirectory(workspace.published())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(workspace.published())) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(Manifest.FILE_NAME)))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw QueryErrors.unreadable(workspace.published(), e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(Publication::close);
        open.clear();
    }
}
