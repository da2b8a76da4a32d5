package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.dashboards.api.QueryRequest;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.query.Publication;
import org.vigie.query.PublicationChoice;
import org.vigie.query.Publications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie query WORKSPACE --metrics … | "SELECT …"}: asks the semantic layer and prints the answer. */
@Command(name = "query", sortOptions = false)
final class QueryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private Path workspace = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "\"SELECT …\"", descriptionKey = "sql")
    private @Nullable String sql;

    @Mixin
    private QuestionByNames names = new QuestionByNames();

    @Option(names = "--basis", paramLabel = "BASIS")
    private @Nullable String basis;

    @Option(names = "--publication", paramLabel = "ID")
    private @Nullable String publication;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--as", paramLabel = "ROLE")
    private @Nullable String principal;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private String format = "table";

    /** Read before the options are parsed ({@link Language#spoken}); here for the help. */
    @Option(names = "--lang", paramLabel = "fr|en")
    @SuppressWarnings("UnusedVariable")
    private String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    private final Language messages;
    private final PrintWriter out;

    QueryCommand(Language messages, PrintWriter out) {
        this.messages = messages;
        this.out = out;
    }

    @Override
    public Integer call() {
        AnswerFormat form = AnswerFormat.of(format);
        Workspace existing = Workspace.existing(workspace);
        WorkspaceConfig config = WorkspaceConfig.of(existing);
        GovernedQuery query = query(config.statusBasis());
        Principal asking = Optional.ofNullable(principal).map(Principal::of).orElse(config.principal());
        try (Publications publications = new Publications(existing, config.engine(), asking)) {
            Publication asked = publications.publication(
                    PublicationChoice.of(Optional.ofNullable(publication), Optional.ofNullable(asOf)));
            form.print(asked.ask(query), asked, messages, out);
        }
        return 0;
    }

    private GovernedQuery query(StatusBasis usual) {
        return names.beside(Optional.ofNullable(sql))
                .query(
                        Optional.ofNullable(basis).map(QueryRequest::basis).orElse(usual),
                        messages,
                        option -> "--" + option);
    }
}
