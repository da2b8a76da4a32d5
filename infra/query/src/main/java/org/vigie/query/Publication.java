package org.vigie.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.metrics.planner.MetricPlanner;

/**
 * One publication. The embedded engine's copy is verified against the manifest when it is opened; Trino is asked for the
 * versions that the manifest pins. Safe for any number of threads.
 */
public final class Publication {
    private final String id;
    private final PublicationManifest manifest;
    private final MetricPlanner planner;
    private final QueryEngine engine;
    private final AnswerCache answers;
    private final Principal principal;

    private Publication(
            String id,
            PublicationManifest manifest,
            MetricPlanner planner,
            QueryEngine engine,
            AnswerCache answers,
            Principal principal) {
        this.id = id;
        this.manifest = manifest;
        this.planner = planner;
        this.engine = engine;
        this.answers = answers;
        this.principal = principal;
    }

    static Publication open(
            String id, Workspace workspace, MetricPlanner planner, EngineChoice choice, Principal principal) {
        Path folder = workspace.publication(id);
        PublicationManifest manifest = PublicationManifest.read(folder);
        if (choice instanceof EngineChoice.Trino trino) {
            MetricPlanner pinned =
                    planner.on(Engine.trino(trino.catalog(), trino.schema(), manifest.versions()), manifest.rollups());
            QueryEngine engine = new PinnedEngine(
                    new TrinoEngine(trino),
                    workspace,
                    List.copyOf(manifest.tables().values()));
            return new Publication(id, manifest, pinned, engine, new AnswerCache(), principal);
        }
        Path database = folder.resolve(Manifest.DATABASE_FILE_NAME);
        if (!sha256(database).equals(manifest.sha256().get(Manifest.DATABASE_FILE_NAME))) {
            throw QueryErrors.damaged(id, Manifest.DATABASE_FILE_NAME);
        }
        List<Rollup> rollups = manifest.rollups();
        MetricPlanner embedded = rollups.isEmpty() ? planner : planner.on(Engine.duckDb(), rollups);
        return new Publication(id, manifest, embedded, new DuckDbEngine(database), new AnswerCache(), principal);
    }

    public String id() {
        return id;
    }

    /** When it was published. */
    public Instant publishedAt() {
        return manifest.publishedAt();
    }

    public LocalDate asOf() {
        return manifest.asOf();
    }

    /** Whether the data is made up. */
    public boolean isSynthetic() {
        return manifest.synthetic();
    }

    /** How many records of a delivery were set aside; empty where this publication does not rest on it. */
    public Optional<Long> setAside(String deliveryId) {
        return Optional.ofNullable(manifest.setAside().get(deliveryId));
    }

    /** The same publication as somebody else sees it. */
    public Publication as(Principal other) {
        return new Publication(id, manifest, planner, engine, answers, other);
    }

    /** Who sees it so. */
    public Principal principal() {
        return principal;
    }

    /** The answer to a question; one in SQL has the columns of its select list. */
    public Answer ask(GovernedQuery query) {
        return answer(planner.plan(query, principal));
    }

    public Answer list(DetailQuery query) {
        return answer(planner.plan(query, principal));
    }

    private Answer answer(CompiledQuery query) {
        return answers.get(query, principal, () -> engine.run(query));
    }

    /** How a question is written for the engine. */
    String written(GovernedQuery query) {
        return planner.plan(query, principal).sql();
    }

    /** How often the engine was asked; an answer that is kept asks it no more. */
    long runs() {
        return answers.runs();
    }

    void close() {
        engine.close();
    }

    private static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw QueryErrors.unreadable(file, e);
        }
    }
}
