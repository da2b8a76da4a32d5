package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.dashboards.api.Api;
import org.vigie.dashboards.api.QueryRequest;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.SqlQuery;
import org.vigie.query.Publication;
import org.vigie.query.Publications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie query WORKSPACE --metrics … [--by …]} or {@code "SELECT …"}: asks the semantic layer and prints the answer. */
@Command(name = "query", sortOptions = false)
final class QueryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private Path workspace = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "\"SELECT …\"", descriptionKey = "sql")
    private @Nullable String sql;

    @Option(names = "--metrics", split = ",", hideParamSyntax = true, paramLabel = "a,b")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--by", split = ",", hideParamSyntax = true, paramLabel = "f,g")
    private List<String> by = new ArrayList<>();

    @Option(names = "--where", paramLabel = "f=v")
    private List<String> where = new ArrayList<>();

    @Option(names = "--basis", paramLabel = "declared|computed")
    private @Nullable String basis;

    @Option(names = "--order", split = ",", hideParamSyntax = true, paramLabel = "f,-a")
    private List<String> order = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--publication", paramLabel = "ID")
    private @Nullable String publication;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private String format = "table";

    /** Read before the options are parsed ({@link VigieCommand#language}); here for the help. */
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
        PrintedForm form = PrintedForm.named(format);
        refuseMixture();
        Workspace existing = Workspace.existing(workspace);
        StatusBasis status = Optional.ofNullable(basis)
                .map(QueryRequest::basis)
                .orElseGet(() -> WorkspaceConfig.of(existing).statusBasis());
        try (Publications publications = new Publications(existing)) {
            Publication asked = Optional.ofNullable(publication)
                    .filter(id -> !id.equals("current"))
                    .map(publications::publication)
                    .orElseGet(publications::current);
            PrintedAnswer printed = new PrintedAnswer(out, messages);
            if (sql == null) {
                MetricQuery query = query(status);
                printed.print(asked, asked.ask(query), Api.limit(query), form);
            } else {
                printed.print(asked, asked.ask(new SqlQuery(sql, status, messages)), MetricPlanner.DEFAULT_LIMIT, form);
            }
        }
        return 0;
    }

    /** A question is asked by names or in SQL: what both say could not be told apart. */
    private void refuseMixture() {
        List<String> named = new ArrayList<>();
        Map.of("--by", by, "--where", where, "--order", order, "--metrics", metrics)
                .forEach((option, values) -> {
                    if (!values.isEmpty()) {
                        named.add(option);
                    }
                });
        if (limit != null) {
            named.add("--limit");
        }
        if (sql != null && !named.isEmpty()) {
            named.sort(null);
            throw wrong(Label.of(
                    "La question est posée en SQL et par %s à la fois.",
                    "The question is asked in SQL and by %s at once.", String.join(", ", named)));
        }
        if (sql == null && metrics.isEmpty()) {
            throw wrong(new Label(
                    "Rien n’est demandé : donnez --metrics, ou une question en SQL entre guillemets.",
                    "Nothing is asked for: give --metrics, or a question in SQL between quotes."));
        }
    }

    private MetricQuery query(StatusBasis status) {
        return new MetricQuery(
                metrics,
                by,
                where.stream().map(QueryCommand::condition).toList(),
                status,
                order,
                Optional.ofNullable(limit),
                messages);
    }

    /** {@code field=value}, {@code field!=value}, {@code field>=value} and their like; all after the operator is value. */
    private static Condition condition(String text) {
        for (String op : List.of("!=", ">=", "<=", "=", ">", "<")) {
            int at = text.indexOf(op);
            if (at > 0 && text.substring(0, at).matches("[a-z_.]+")) {
                return new Condition(text.substring(0, at), op, List.of(text.substring(at + op.length())));
            }
        }
        throw wrong(Label.of(
                "La condition «\u00a0%s\u00a0» n’a pas la forme champ=valeur.",
                "Condition '%s' is not of the form field=value.", text));
    }

    static DefinitionException wrong(Label problem) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                problem,
                new Label("Aide\u00a0: ./vigie query --help", "Help: ./vigie query --help"));
    }
}
