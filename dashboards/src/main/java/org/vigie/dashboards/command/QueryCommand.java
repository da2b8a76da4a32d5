package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.ColumnType;
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
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.ResultColumn;
import org.vigie.query.Answer;
import org.vigie.query.Publication;
import org.vigie.query.Publications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie query WORKSPACE --metrics … [--by …]}: asks the semantic layer and prints the answer. */
@Command(name = "query", sortOptions = false)
final class QueryCommand implements Callable<Integer> {
    /** How an answer is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private Path workspace = Path.of("");

    @Option(names = "--metrics", split = ",", hideParamSyntax = true, paramLabel = "a,b", required = true)
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
        Format form = format();
        Workspace existing = Workspace.existing(workspace);
        MetricQuery query = query(WorkspaceConfig.of(existing).statusBasis());
        try (Publications publications = new Publications(existing)) {
            Publication asked = Optional.ofNullable(publication)
                    .filter(id -> !id.equals("current"))
                    .map(publications::publication)
                    .orElseGet(publications::current);
            print(asked, query, asked.ask(query), form);
        }
        return 0;
    }

    private MetricQuery query(StatusBasis usual) {
        return new MetricQuery(
                metrics,
                by,
                where.stream().map(QueryCommand::condition).toList(),
                Optional.ofNullable(basis).map(QueryRequest::basis).orElse(usual),
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

    private Format format() {
        for (Format candidate : Format.values()) {
            if (candidate.name().equalsIgnoreCase(format)) {
                return candidate;
            }
        }
        throw wrong(Label.of("La forme «\u00a0%s\u00a0» est inconnue.", "Format '%s' is unknown.", format));
    }

    private static DefinitionException wrong(Label problem) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                problem,
                new Label("Aide\u00a0: ./vigie query --help", "Help: ./vigie query --help"));
    }

    private void print(Publication asked, MetricQuery query, Answer answer, Format form) {
        if (form == Format.JSON) {
            out.println(new String(Api.answer(asked, query, answer), StandardCharsets.UTF_8));
            return;
        }
        TextTable table = new TextTable(
                answer.columns().stream().map(ResultColumn::name).toList(),
                answer.columns().stream().map(QueryCommand::numeric).toList(),
                answer.rows().stream()
                        .map(row -> row.stream().map(QueryCommand::text).toList())
                        .toList());
        if (form == Format.CSV) {
            table.printCsv(out);
        } else {
            table.print(out);
            Api.notes(asked, query, answer).forEach(out::println);
        }
    }

    private static boolean numeric(ResultColumn column) {
        return column.type() instanceof ColumnType.Decimal
                || column.type() == ColumnType.Plain.INTEGER
                || column.type() == ColumnType.Plain.BIGINT;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
