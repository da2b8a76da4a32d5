package org.vigie.transforms.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.templates.DeliveryTemplate;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.lakehouse.WriterLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of the pipeline's command line. What each does lies elsewhere. */
final class Commands {
    /** To the millisecond, as every engine keeps it: Trino drops what is finer. */
    static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    private Commands() {}

    /** Understood by every command; {@link Main} has read it before any of them runs. */
    static class Spoken {
        @Option(names = "--lang")
        @Nullable
        String language;
    }

    @Command(name = "vigie")
    static final class Pipeline {}

    /** {@code init WORKSPACE --template NAME [--source DIR]}. */
    @Command(name = "init")
    static final class Init extends Spoken implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "WORKSPACE")
        Path workspace = Path.of(".");

        @Option(names = "--template", required = true)
        String template = "";

        @Option(names = "--source")
        @Nullable
        Path source;

        Init(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            WorkspaceTemplates.init(workspace, template, Optional.ofNullable(source));
            console.result(Label.of(
                    "Espace de travail « %s » créé d'après le gabarit « %s ». Ensuite : ./vigie refresh %s",
                    "Workspace '%s' made from template '%s'. Next: ./vigie refresh %s",
                    workspace,
                    template,
                    workspace));
            return 0;
        }
    }

    /** {@code template [CONTRACT] [--out DIR]}: what can be delivered, and the empty file of one of them. */
    @Command(name = "template")
    static final class Templates extends Spoken implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "[CONTRACT]", arity = "0..1")
        @Nullable
        String contract;

        @Option(names = "--out", paramLabel = "DIR")
        Path out = Path.of(".");

        Templates(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            if (contract != null) {
                DeliveryTemplate.write(contract, out).forEach(file -> console.result(file.toString()));
                return 0;
            }
            SourceContracts.deliveryIds().stream()
                    .map(SourceContracts::delivery)
                    .forEach(known -> console.result(
                            "%-36s %s".formatted(known.id(), known.label().in(console.language()))));
            SourceContracts.all()
                    .forEach(known -> console.result(
                            "%-36s %s".formatted(known.id(), known.label().in(console.language()))));
            return 0;
        }
    }

    /** {@code refresh WORKSPACE [--full]}. */
    @Command(name = "refresh")
    static final class Refreshing extends Spoken implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "WORKSPACE")
        Path workspace = Path.of(".");

        @Option(names = "--full")
        boolean full;

        Refreshing(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return refresh(workspace, console, full);
        }
    }

    /** {@code publications WORKSPACE list | rollback [ID]}. */
    @Command(name = "publications")
    static final class Publications extends Spoken implements Callable<Integer> {
        private final Console console;

        @Parameters(index = "0", paramLabel = "WORKSPACE")
        Path workspace = Path.of(".");

        @Parameters(index = "1", paramLabel = "list|rollback", defaultValue = "list")
        String action = "list";

        @Parameters(index = "2", paramLabel = "[ID]", arity = "0..1")
        @Nullable
        String id;

        Publications(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Workspace existing = Workspace.existing(workspace);
            PublicationFolder folder = new PublicationFolder(existing);
            switch (action) {
                case "list" -> list(folder);
                case "rollback" -> rollBack(existing, folder);
                default -> throw unknownAction(action, List.of("list", "rollback"));
            }
            return 0;
        }

        private void list(PublicationFolder folder) {
            String current = folder.current().orElse("");
            if (folder.ids().isEmpty()) {
                console.result(Label.of(
                        "Rien n'est publié. Lancez ./vigie refresh %s",
                        "Nothing is published. Run ./vigie refresh %s", workspace));
            }
            for (String known : folder.ids()) {
                Manifest manifest = folder.manifest(known);
                console.result((known.equals(current) ? "* " : "  ") + known + "  " + manifest.publishedAt() + "  "
                        + manifest.asOf());
            }
        }

        private void rollBack(Workspace existing, PublicationFolder folder) {
            try (WriterLock held = WriterLock.of(existing)) {
                String wanted =
                        Optional.ofNullable(id).or(folder::beforeCurrent).orElseThrow(() -> nothingBefore());
                folder.makeCurrent(wanted);
                console.result(Label.of(
                        "La publication servie est maintenant %s. Les autres restent gardées.",
                        "The publication served is now %s. The others are kept.", wanted));
                long lost = LostTables.count(existing, folder.manifest(wanted));
                if (lost > 0) {
                    console.result(LostTables.answeredByCopyOnly(wanted, lost));
                }
            }
        }

        private EnvironmentException nothingBefore() {
            return new EnvironmentException(
                    ErrorCode.PUBLICATION_MISSING,
                    new Label(
                            "Aucune publication ne précède celle qui est servie.",
                            "No publication comes before the one served."),
                    Label.of(
                            "Voyez lesquelles sont gardées\u00a0: ./vigie publications %s list",
                            "See which are kept: ./vigie publications %s list", workspace));
        }
    }

    /** {@code quarantine WORKSPACE list | show | export --out DIR [--all] | redrive | waive ENTRY --why --until --by --submitter}. */
    @Command(name = "quarantine")
    static final class Quarantined extends Spoken implements Callable<Integer> {
        private final Console console;

        @Parameters(index = "0", paramLabel = "WORKSPACE")
        Path workspace = Path.of(".");

        @Parameters(index = "1", paramLabel = "list|show|export|redrive|waive", defaultValue = "list")
        String action = "list";

        @Parameters(index = "2", paramLabel = "[ENTRY]", arity = "0..1")
        String entry = "";

        @Option(names = "--out", paramLabel = "DIR")
        @Nullable
        Path out;

        @Option(names = "--all")
        boolean all;

        @Option(names = "--why", paramLabel = "TEXT")
        String why = "";

        @Option(names = "--until", paramLabel = "YYYY-MM-DD")
        LocalDate until = LocalDate.MIN;

        @Option(names = "--by", paramLabel = "WHO")
        String by = "";

        @Option(names = "--submitter", paramLabel = "WHO")
        String submitter = "";

        Quarantined(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            QuarantineReport report =
                    new QuarantineReport(Workspace.existing(workspace), console, Commands::opened, all);
            switch (action) {
                case "list" -> report.list();
                case "show" -> report.show();
                case "export" -> report.export(Optional.ofNullable(out).orElseThrow(() -> nowhere(workspace)));
                case "redrive" -> {
                    return refresh(workspace, console, false);
                }
                case "waive" -> waive(Workspace.existing(workspace));
                default -> throw unknownAction(action, List.of("list", "show", "export", "redrive", "waive"));
            }
            return 0;
        }

        private void waive(Workspace existing) {
            if (by.isBlank() || submitter.isBlank() || until.equals(LocalDate.MIN)) {
                throw new DefinitionException(
                        ErrorCode.USAGE_WRONG,
                        new Label(
                                "Une dispense dit qui la donne, qui a livré, et jusqu'à quand.",
                                "A waiver says who gives it, who submitted, and until when."),
                        Label.of(
                                "./vigie quarantine %s waive ENTRÉE --why TEXTE --until AAAA-MM-JJ --by QUI"
                                        + " --submitter QUI",
                                "./vigie quarantine %s waive ENTRY --why TEXT --until YYYY-MM-DD --by WHO"
                                        + " --submitter WHO",
                                existing.root()));
            }
            try (WriterLock held = WriterLock.of(existing)) {
                new Waivers(existing).add(entry, until, why, by, submitter, CLOCK.instant());
            }
            console.result(Label.of(
                    "Dispense inscrite jusqu'au %s. Pour l'appliquer : ./vigie quarantine %s redrive",
                    "Waiver noted until %s. To apply it: ./vigie quarantine %s redrive", until, existing.root()));
        }
    }

    private static int refresh(Path workspace, Console console, boolean full) {
        return new Refresh(
                        Workspace.existing(workspace), console, CLOCK, Commands::opened, full, SlicePolicy.defaults())
                .run();
    }

    static Lakehouse opened(Workspace workspace) {
        return Lakehouse.open(workspace, LakehouseConfig.defaults());
    }

    private static DefinitionException nowhere(Path workspace) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                new Label("« export » écrit des fichiers : dites où.", "'export' writes files: say where."),
                Label.of(
                        "./vigie quarantine %s export --out DOSSIER",
                        "./vigie quarantine %s export --out FOLDER", workspace));
    }

    static DefinitionException unknownAction(String given, List<String> valid) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                Label.of("L'action « %s » est inconnue.", "Action '%s' is unknown.", given),
                Label.of("Actions : %s.", "Actions: %s.", String.join(", ", valid)));
    }
}
