package org.vigie.ingestion.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.plans.PlanDelivery;

class WorkspaceTemplatesTest {
    @TempDir
    Path folder;

    @Test
    void theDemoIsComputedSyntheticAndHasAFileForEveryFeed() {
        NewWorkspace made = WorkspaceTemplates.init(folder.resolve("w"), "demo", Optional.empty());

        WorkspaceConfig config = WorkspaceConfig.of(made.workspace());
        assertThat(config.synthetic()).isTrue();
        assertThat(config.statusBasis()).isEqualTo(StatusBasis.COMPUTED);
        assertThat(config.asOf()).contains(DemoGovernment.AS_OF);
        assertThat(config.notices()).hasSize(1);
        Set<String> landed = config.feeds().stream()
                .flatMap(feed -> SourceContracts.delivery(feed.contractId()).parts().stream())
                .map(part -> part.contract().id())
                .collect(Collectors.toSet());
        assertThat(landed).containsAll(contractIds()).contains("results.observations", "rooms.blockers");
        assertThat(config.feeds())
                .filteredOn(feed -> !feed.path().contains("*"))
                .allMatch(feed -> Files.isRegularFile(made.workspace().root().resolve(feed.path())));
        assertThat(config.feeds())
                .filteredOn(feed -> feed.path().contains("*")
                        && EntryKind.ofContract(feed.contractId()).isEmpty())
                .allMatch(feed -> made.files().stream()
                        .anyMatch(file ->
                                file.matches(feed.path().replace(".", "\\.").replace("*", "[^/]*"))));
        assertThat(made.files())
                .contains(
                        "vigie.yaml",
                        "inbox/plans/plan-msm.xlsx",
                        "inbox/plans/plan-man.json",
                        "inbox/observations/observations-2025-06.csv",
                        "inbox/rooms/blockers.csv",
                        "inbox/ideas.qdpx");
        assertThat(made.workspace().inbox().resolve("README.md"))
                .content()
                .contains("**One file is at fault on purpose**: `observations/observations-2025-06-a-corriger.csv`.");
        assertThat(made.workspace().inbox().resolve("LISEZMOI.md"))
                .content()
                .contains("**Un fichier est fautif à dessein**")
                .contains("Aucune personne n'est nommée.");
    }

    @Test
    void theBlankTemplateHasHeadersOnlyAndInstructionsInBothLanguages() throws IOException {
        NewWorkspace made = WorkspaceTemplates.init(folder.resolve("w"), "blank", Optional.empty());

        Path inbox = made.workspace().inbox();
        assertThat(inbox.resolve("plan-element-missions.csv")).hasContent("plan_element_id,mission_domain_id,weight");
        for (PlanDelivery delivery : PlanDelivery.values()) {
            assertThat(Files.readAllLines(inbox.resolve(delivery.fileName())))
                    .containsExactly(String.join(",", delivery.columnNames()));
        }
        assertThat(Files.readString(inbox.resolve("LISEZMOI.md")))
                .startsWith("# Remplir vos fichiers\n")
                .contains(
                        "| `value_kind_code` | Code du type de valeur | string | obligatoire | actual, provisional |");
        assertThat(Files.readString(inbox.resolve("README.md")))
                .startsWith("# Fill in your files\n")
                .contains("| `value_kind_code` | Value kind code | string | required | actual, provisional |");
        WorkspaceConfig config = WorkspaceConfig.of(made.workspace());
        assertThat(config.synthetic()).isFalse();
        assertThat(config.asOf()).isEmpty();
        assertThat(config.feeds()).extracting(Feed::contractId).isEqualTo(contractIds());
    }

    @Test
    void gcInfobaseCopiesEveryFileItsFeedsNameAndNoOther() throws IOException {
        Path source = gcInfobaseSource();
        Files.writeString(source.resolve("other.csv"), "a\n");

        NewWorkspace made = WorkspaceTemplates.init(folder.resolve("w"), "gc-infobase", Optional.of(source));

        WorkspaceConfig config = WorkspaceConfig.of(made.workspace());
        assertThat(config.statusBasis()).isEqualTo(StatusBasis.DECLARED);
        assertThat(config.asOf()).contains(LocalDate.of(2018, 6, 30));
        assertThat(config.notices().get(0).en())
                .isEqualTo("Contains information licensed under the Open Government Licence – Canada.");
        assertThat(config.feeds()).hasSize(21);
        assertThat(made.files()).hasSize(22).contains("inbox/igoc.csv").doesNotContain("inbox/other.csv");
        assertThat(made.workspace().inbox().resolve("igoc.csv")).hasContent("igoc.csv");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyConfigurationSpeaksBothLanguagesAndNamesItsFilesOnce(Template template) {
        WorkspaceConfig config = template.config();
        assertThat(config.language()).isEqualTo(Language.FR);
        assertThat(config.feeds())
                .extracting(Feed::path)
                .doesNotHaveDuplicates()
                .allMatch(path -> path.startsWith("inbox/"));
        assertThat(config.feeds()).extracting(Feed::contractId).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownTemplateIsToldWithTheNearestOne() {
        assertTold(
                refused("dmeo", Optional.empty()),
                ErrorCode.TEMPLATE_UNKNOWN,
                2,
                "Modèle « dmeo » inconnu. Modèles : demo, gc-infobase, public-data, blank.",
                "Unknown template 'dmeo'. Templates: demo, gc-infobase, public-data, blank.");
        assertTold(
                refused("gc-infobse", Optional.empty()),
                ErrorCode.TEMPLATE_UNKNOWN,
                2,
                "Modèle « gc-infobse » inconnu. Vouliez-vous dire « gc-infobase » ? Modèles : demo, gc-infobase, public-data, blank.",
                "Unknown template 'gc-infobse'. Did you mean 'gc-infobase'? Templates: demo, gc-infobase, public-data, blank.");
    }

    @Test
    void gcInfobaseWithoutASourceSaysWhatToAdd() {
        assertTold(
                refused("gc-infobase", Optional.empty()),
                ErrorCode.USAGE_WRONG,
                2,
                "Le modèle « gc-infobase » copie des fichiers ; leur dossier n'est pas nommé."
                        + " Ajoutez « --source DOSSIER », le dossier qui contient les 21 fichiers CSV.",
                "Template 'gc-infobase' copies files; their folder is not named."
                        + " Add '--source DIR', the folder that holds the 21 CSV files.");
    }

    @Test
    void aSourceThatTheTemplateDoesNotTakeIsRefused() {
        assertTold(
                refused("demo", Optional.of(Path.of("data"))),
                ErrorCode.USAGE_WRONG,
                2,
                "Le modèle « demo » ne prend pas de source, or « data » est donnée."
                        + " Retirez « --source » ou choisissez le modèle « gc-infobase ».",
                "Template 'demo' takes no source, yet 'data' is given."
                        + " Leave out '--source' or choose template 'gc-infobase'.");
    }

    @Test
    void aMissingSourceFolderIsNamed() {
        assertTold(
                refused("gc-infobase", Optional.of(Path.of("no-such-folder"))),
                ErrorCode.SOURCE_MISSING,
                3,
                "Le dossier source « no-such-folder » n'existe pas."
                        + " Nommez le dossier qui contient les 21 fichiers CSV du modèle « gc-infobase ».",
                "Source folder 'no-such-folder' does not exist."
                        + " Name the folder that holds the 21 CSV files of template 'gc-infobase'.");
    }

    @Test
    void anIncompleteSourceIsToldByWhatIsMissingAndWhatIsThere() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        assertThat(refused("gc-infobase", Optional.of(source)).remedy().en())
                .isEqualTo("No CSV file was found there: check the path.");

        List<String> names = fileNames();
        for (String name : names.subList(0, 19)) {
            Files.writeString(source.resolve(name), name);
        }
        String found = String.join(", ", names.subList(0, 19).stream().sorted().toList());
        assertTold(
                refused("gc-infobase", Optional.of(source)),
                ErrorCode.SOURCE_MISSING,
                3,
                "Dans le dossier source « " + source
                        + " », il manque 2 des 21 fichiers : fiscal_year_labels.csv, Glossary.csv."
                        + " Ajoutez-les ; fichiers CSV trouvés : " + found + ".",
                "Source folder '" + source + "' lacks 2 of the 21 files: fiscal_year_labels.csv, Glossary.csv."
                        + " Add them; CSV files found: " + found + ".");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("w"));
        Files.writeString(taken.resolve("notes.txt"), "mine");
        assertTold(
                refused("demo", Optional.empty()),
                ErrorCode.WORKSPACE_NOT_EMPTY,
                2,
                "Le dossier « " + taken + " » n'est pas vide : notes.txt."
                        + " Rien n'a été écrit. Choisissez un dossier vide ou à créer.",
                "Folder '" + taken + "' is not empty: notes.txt."
                        + " Nothing was written. Choose a folder that is empty or does not exist yet.");
        assertThat(taken).isDirectoryContaining("glob:**notes.txt");
        assertThat(taken.resolve("vigie.yaml")).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path taken = Files.writeString(folder.resolve("w"), "mine");
        assertTold(
                refused("demo", Optional.empty()),
                ErrorCode.WORKSPACE_NOT_EMPTY,
                2,
                "« " + taken + " » est un fichier, pas un dossier."
                        + " Rien n'a été écrit. Choisissez un dossier vide ou à créer.",
                "'" + taken + "' is a file, not a folder."
                        + " Nothing was written. Choose a folder that is empty or does not exist yet.");
    }

    @Test
    void anEmptyFolderMayBeUsed() throws IOException {
        Files.createDirectory(folder.resolve("w"));
        assertThat(WorkspaceTemplates.init(folder.resolve("w"), "blank", Optional.empty())
                        .template())
                .isEqualTo(Template.BLANK);
    }

    private VigieException refused(String template, Optional<Path> source) {
        return catchThrowableOfType(
                VigieException.class, () -> WorkspaceTemplates.init(folder.resolve("w"), template, source));
    }

    /** The French text is written with plain spaces here where the product has no-break ones. */
    private static void assertTold(VigieException told, ErrorCode code, int exitCode, String french, String english) {
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.exitCode()).isEqualTo(exitCode);
        assertThat(told.messageIn(Language.FR).replace('\u00a0', ' ').replace('\u202f', ' '))
                .isEqualTo(french);
        assertThat(told.messageIn(Language.EN)).isEqualTo(english);
    }

    private static List<String> contractIds() {
        return List.of(PlanDelivery.values()).stream()
                .map(PlanDelivery::contractId)
                .toList();
    }

    private static List<String> fileNames() {
        return Template.GC_INFOBASE.config().feeds().stream()
                .map(feed -> feed.path().substring("inbox/".length()))
                .toList();
    }

    private Path gcInfobaseSource() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        for (String name : fileNames()) {
            Files.writeString(source.resolve(name), name);
        }
        return source;
    }
}
