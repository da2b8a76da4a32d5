package org.vigie.transforms.pipeline;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.WriterLock;
import org.vigie.transforms.quality.profile.ContractDifferences;
import org.vigie.transforms.quality.profile.ContractDifferences.ColumnSeen;
import org.vigie.transforms.quality.profile.Proposal;
import org.vigie.transforms.quality.rules.OwnerRole;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Rulesets;

/** What a table holds beside what its contract says, and a steward's acceptance of a difference into the rules. */
final class ProfileDesk {
    private static final int VALUES_SHOWN = 8;

    private final Workspace workspace;
    private final Console console;
    private final Function<Workspace, Lakehouse> opening;

    /** @param opening starts Spark */
    ProfileDesk(Workspace workspace, Console console, Function<Workspace, Lakehouse> opening) {
        this.workspace = workspace;
        this.console = console;
        this.opening = opening;
    }

    void tell(String table) {
        ContractDifferences differences = differences(table(table));
        console.result(Label.of("%s\u00a0: %s lignes", "%s: %s rows", table, console.count(differences.rows())));
        differences.columns().forEach(column -> tell(column, differences.rows()));
        differences.proposals().forEach(this::tell);
        console.result(
                differences.proposals().isEmpty()
                        ? new Label(
                                "Rien que le contrat ou une règle ne dise déjà.",
                                "Nothing that the contract or a rule does not say already.")
                        : Label.of(
                                "%s différence(s). Pour en faire une règle\u00a0: ./vigie quality %s accept ID --by RÔLE --why"
                                        + " TEXTE",
                                "%s difference(s). To make one a rule: ./vigie quality %s accept ID --by ROLE --why TEXT",
                                differences.proposals().size(),
                                workspace.root()));
    }

    private void tell(ColumnSeen column, long rows) {
        String promised = column.column().type().sqlName() + (column.column().nullable() ? "?" : "");
        String range = column.least()
                .flatMap(least -> column.greatest().map(greatest -> "  [" + least + " … " + greatest + "]"))
                .orElse("");
        console.result("  %-28s %-16s %s %s / %s   ≈ %s %s%s"
                .formatted(
                        column.column().name(),
                        promised,
                        console.spoken(new Label("remplies", "filled")),
                        console.count(column.seen().filled()),
                        console.count(rows),
                        console.count(column.seen().distinct()),
                        console.spoken(new Label("valeurs", "values")),
                        range));
    }

    private void tell(Proposal proposal) {
        console.result("  Δ " + proposal.id());
        console.result("      " + console.spoken(proposal.difference()) + values(proposal));
    }

    private static String values(Proposal proposal) {
        List<String> values = proposal.kind() == Proposal.Kind.VALUES ? proposal.values() : List.of();
        return values.isEmpty()
                ? ""
                : values.stream().limit(VALUES_SHOWN).collect(Collectors.joining(", ", " (", ""))
                        + (values.size() > VALUES_SHOWN ? ", …)" : ")");
    }

    /** Makes a proposal a rule of the workspace; from the next refresh on it is judged. */
    void accept(String id, OwnerRole by, String why) {
        if (why.isBlank()) {
            throw refused(
                    new Label("Une acceptation dit pourquoi.", "An acceptance says why."),
                    new Label("Ajoutez --why TEXTE.", "Add --why TEXT."));
        }
        int point = id.indexOf('.');
        Table table = table(id.substring(0, Math.max(0, point)).replace('-', '_'));
        List<Proposal> proposals = differences(table).proposals();
        Proposal accepted = proposals.stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, proposals));
        try (WriterLock held = WriterLock.of(workspace)) {
            console.result(new WorkspaceRules(workspace).add(accepted, by, why).toString());
        }
        console.result(Label.of(
                "Règle %s inscrite, gravité avertissement. Elle jugera la prochaine actualisation\u00a0: ./vigie refresh %s",
                "Rule %s noted, severity warning. It will judge the next refresh: ./vigie refresh %s",
                id,
                workspace.root()));
    }

    private ContractDifferences differences(Table table) {
        Rulesets rules = new WorkspaceRules(workspace).all();
        try (Lakehouse lakehouse = opening.apply(workspace)) {
            if (!lakehouse.exists(table.name())) {
                throw refused(
                        Label.of(
                                "La table «\u00a0%s\u00a0» n'a pas encore de lignes ici.",
                                "Table '%s' has no rows here yet.", table.name()),
                        Label.of("Lancez ./vigie refresh %s", "Run ./vigie refresh %s", workspace.root()));
            }
            return ContractDifferences.of(
                    table,
                    lakehouse.read(table.name()),
                    rules.find(table.name()).map(Ruleset::rules).orElse(List.of()));
        }
    }

    private static Table table(String name) {
        TableCatalog catalog = TableCatalog.shipped();
        List<String> open = catalog.all().stream()
                .map(Table::name)
                .filter(known -> !catalog.isRestricted(known))
                .map(TableName::value)
                .toList();
        if (!open.contains(name)) {
            throw refused(
                    Label.of("La table «\u00a0%s\u00a0» ne se profile pas.", "Table '%s' cannot be profiled.", name),
                    Nearest.question(
                            name,
                            open,
                            new Label(
                                    "Donnez une table conformée (stg_) ou de l'étoile\u202f; le contenu des tables restreintes ne"
                                            + " se montre pas.",
                                    "Give a conformed table (stg_) or one of the star; the content of restricted tables is"
                                            + " not shown.")));
        }
        return catalog.table(new TableName(name));
    }

    private static DefinitionException unknown(String id, List<Proposal> proposals) {
        Function<Proposal, String> named = Proposal::id;
        List<String> ids = proposals.stream().map(named).toList();
        return refused(
                Label.of("Aucune différence ne s'appelle «\u00a0%s\u00a0».", "No difference is called '%s'.", id),
                Nearest.question(
                        id, ids, Label.of("Différences\u00a0: %s.", "Differences: %s.", String.join(", ", ids))));
    }

    private static DefinitionException refused(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.USAGE_WRONG, problem, remedy);
    }
}
