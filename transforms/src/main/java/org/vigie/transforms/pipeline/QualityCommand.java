package org.vigie.transforms.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.workspace.Workspace;
import org.vigie.transforms.quality.desk.Decision;
import org.vigie.transforms.quality.desk.Decisions.Taken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code quality lint | test | explain [RULE]} about the rules, {@code quality WORKSPACE} about what is served, {@code
 * quality WORKSPACE findings} and what a steward decides of one, {@code quality WORKSPACE profile TABLE | accept ID}.
 */
@Command(name = "quality")
final class QualityCommand extends Commands.Spoken implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "lint|test|explain|WORKSPACE")
    String subject = "";

    @Parameters(index = "1", paramLabel = "[RULE|findings|profile|accept|DECISION]", arity = "0..1")
    @Nullable
    String action;

    @Parameters(index = "2", paramLabel = "[FINDING|TABLE|PROPOSAL]", arity = "0..1")
    String what = "";

    @Option(names = "--format", paramLabel = "text|json")
    String format = "text";

    @Option(names = "--state", paramLabel = "STATE")
    @Nullable
    String state;

    @Option(names = "--kind", paramLabel = "KIND")
    @Nullable
    String kind;

    @Option(names = "--organisation", paramLabel = "ORGANISATION")
    @Nullable
    String organisation;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--why", paramLabel = "TEXT")
    String why = "";

    @Option(names = "--by", paramLabel = "ROLE")
    String by = "";

    @Option(names = "--until", paramLabel = "YYYY-MM-DD")
    @Nullable
    LocalDate until;

    QualityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleReport rules = new RuleReport(console);
        switch (subject) {
            case "lint" -> rules.lint();
            case "test" -> rules.test();
            case "explain" -> rules.explain(Optional.ofNullable(action));
            default -> of(Workspace.existing(Path.of(subject)));
        }
        return 0;
    }

    private void of(Workspace workspace) {
        if (action == null) {
            published(new PublishedQuality(workspace, console));
            return;
        }
        Optional<Decision> decision = Decision.find(action);
        if (decision.isPresent()) {
            new FindingDesk(workspace, console, Commands::opened).decide(taken(decision.get()));
            return;
        }
        switch (action) {
            case "findings" ->
                new FindingDesk(workspace, console, Commands::opened)
                        .list(new FindingDesk.Wanted(
                                Optional.ofNullable(state),
                                Optional.ofNullable(kind),
                                Optional.ofNullable(organisation),
                                all));
            case "profile" -> new ProfileDesk(workspace, console, Commands::opened).tell(what);
            case "accept" ->
                new ProfileDesk(workspace, console, Commands::opened).accept(what, StewardDecisions.role(by), why);
            default ->
                throw Commands.unknownAction(
                        action,
                        List.of("findings", "profile TABLE", "accept PROPOSAL", String.join(", ", Decision.words())));
        }
    }

    private Taken taken(Decision decision) {
        return new Taken(
                what, decision, Optional.ofNullable(until), StewardDecisions.role(by), Commands.CLOCK.instant(), why);
    }

    private void published(PublishedQuality quality) {
        switch (format) {
            case "text" -> quality.tell();
            case "json" -> quality.json();
            default -> throw Commands.unknownAction(format, List.of("text", "json"));
        }
    }
}
