package org.vigie.transforms.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.stratml.PlanDocument;
import org.vigie.ingestion.stratml.StratmlWriter;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.lakehouse.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan WORKSPACE list | export --plan ID [--version N] [--format stratml] --out FILE}: the plans that are published. */
@Command(name = "plan")
final class PlanCommand extends Commands.Spoken implements Callable<Integer> {
    private final Console console;
    private final Function<Workspace, Lakehouse> opening;

    @Parameters(index = "0", paramLabel = "WORKSPACE")
    Path workspace = Path.of(".");

    @Parameters(index = "1", paramLabel = "list|export", defaultValue = "list")
    String action = "list";

    @Option(names = "--plan", paramLabel = "ID")
    @Nullable
    String plan;

    @Option(names = "--version", paramLabel = "N")
    @Nullable
    Integer version;

    @Option(names = "--format", paramLabel = "stratml")
    String format = "stratml";

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    Path out;

    PlanCommand(Console console) {
        this(console, workspace -> Lakehouse.open(workspace, LakehouseConfig.defaults()));
    }

    PlanCommand(Console console, Function<Workspace, Lakehouse> opening) {
        this.console = console;
        this.opening = opening;
    }

    @Override
    public Integer call() {
        refuseWhatIsUnknown();
        Workspace existing = Workspace.existing(workspace);
        Manifest manifest = served(existing);
        try (Lakehouse lakehouse = opening.apply(existing)) {
            PlanExport export = new PlanExport(star(lakehouse, manifest));
            if (action.equals("list")) {
                list(export);
            } else {
                export(export);
            }
        }
        return 0;
    }

    private void refuseWhatIsUnknown() {
        if (!List.of("list", "export").contains(action)) {
            throw wrong(
                    Label.of("L'action « %s » est inconnue.", "Action '%s' is unknown.", action),
                    new Label("Actions : list, export.", "Actions: list, export."));
        }
        if (!format.equals("stratml")) {
            throw wrong(
                    Label.of("Le format « %s » est inconnu.", "Format '%s' is unknown.", format),
                    new Label("Formats : stratml.", "Formats: stratml."));
        }
        if (action.equals("export") && (plan == null || out == null)) {
            throw wrong(
                    new Label(
                            "« export » écrit un plan : dites lequel, et où.",
                            "'export' writes a plan: say which, and where."),
                    Label.of(
                            "./vigie plan %s export --plan PLAN --out FICHIER.xml",
                            "./vigie plan %s export --plan PLAN --out FILE.xml", workspace));
        }
    }

    private void list(PlanExport export) {
        List<Row> versions = export.versions();
        if (versions.isEmpty()) {
            console.result(new Label("Aucun plan n'est publié.", "No plan is published."));
        }
        for (Row each : versions) {
            String name = each.getAs(console.language() == Language.FR ? "name_fr" : "name_en");
            console.result(
                    "%-24s %3s  %s – %s  %s".formatted(each.get(0), each.get(1), each.get(2), each.get(3), name));
        }
    }

    private void export(PlanExport export) {
        String wanted = String.valueOf(plan);
        PlanDocument document = export.document(wanted, Optional.ofNullable(version))
                .orElseThrow(() -> unknown(wanted, export.versions()));
        refuseWithoutElements(document, wanted);
        Path file = Path.of(String.valueOf(out));
        Storage.doing(
                file,
                () -> Files.writeString(
                        file, StratmlWriter.write(document, console.language()), StandardCharsets.UTF_8));
        console.result(file.toString());
    }

    /** Where a delivery brings several versions of a plan and does not say what each holds, none of them holds anything. */
    static void refuseWithoutElements(PlanDocument document, String plan) {
        if (document.of("plan_elements").isEmpty()) {
            String version = document.of("plan_versions").get(0).getOrDefault("version", "");
            throw new EnvironmentException(
                    ErrorCode.PUBLICATION_MISSING,
                    Label.of(
                            "Rien n'est écrit\u00a0: de la version %s du plan «\u00a0%s\u00a0», aucun élément n'est connu.",
                            "Nothing is written: of version %s of plan '%s', no element is known.", version, plan),
                    new Label(
                            "Livrez ce que chaque version contient\u00a0: ./vigie template plans.plan-version-elements",
                            "Deliver what each version holds: ./vigie template plans.plan-version-elements"));
        }
    }

    private static Manifest served(Workspace workspace) {
        PublicationFolder folder = new PublicationFolder(workspace);
        return folder.current()
                .map(folder::manifest)
                .orElseThrow(() -> new EnvironmentException(
                        ErrorCode.PUBLICATION_MISSING,
                        new Label("Rien n'est publié.", "Nothing is published."),
                        Label.of("Lancez ./vigie refresh %s", "Run ./vigie refresh %s", workspace.root())));
    }

    /** The tables as they are published, whatever was built since; one that an older publication lacks is empty. */
    private static Function<TableName, Dataset<Row>> star(Lakehouse lakehouse, Manifest manifest) {
        Map<String, TableVersion> tables =
                manifest.tables().stream().collect(Collectors.toMap(TableVersion::table, Function.identity()));
        return table -> Optional.ofNullable(tables.get(table.value()))
                .map(lakehouse::read)
                .orElseGet(() -> lakehouse.empty(TableCatalog.shipped().table(table)));
    }

    private static DefinitionException unknown(String plan, List<Row> versions) {
        String known =
                versions.stream().map(row -> row.get(0) + " " + row.get(1)).collect(Collectors.joining(", "));
        return wrong(
                Label.of(
                        "Le plan « %s », ou cette version, n'est pas publié.",
                        "Plan '%s', or that version, is not published.", plan),
                known.isEmpty()
                        ? new Label(
                                "Aucun plan n'est publié : livrez ses versions (plans.plan-versions).",
                                "No plan is published: deliver its versions (plans.plan-versions).")
                        : Label.of("Plans et versions : %s.", "Plans and versions: %s.", known));
    }

    private static DefinitionException wrong(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.USAGE_WRONG, problem, remedy);
    }
}
