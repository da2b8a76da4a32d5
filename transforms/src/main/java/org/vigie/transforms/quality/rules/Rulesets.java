package org.vigie.transforms.quality.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** The rules that ship with Vigie: one folder per table, {@code quality/<table>/rules.yml}. Nothing to register. */
public final class Rulesets {
    private final List<Ruleset> all;

    public Rulesets(List<Ruleset> all) {
        this.all = List.copyOf(all);
    }

    /** Reads and lints them all; everything wrong with them is told at once. */
    public static Rulesets shipped(DemandLinter linter) {
        Problems problems = new Problems();
        Rulesets rulesets = read(new RulesetReader(linter, problems));
        problems.throwIfAny();
        return rulesets;
    }

    private static Rulesets read(RulesetReader reader) {
        List<Ruleset> read = new ArrayList<>();
        for (Table table : TableCatalog.shipped().all()) {
            String file = table.name() + "/rules.yml";
            find(file, reader.problems()).ifPresent(written -> read.add(reader.read(written, table)));
        }
        return new Rulesets(read);
    }

    /** A file of the folder {@code quality}, where it is there; problems name it with its folder. */
    static Optional<Definition> find(String file, Problems problems) {
        try (InputStream stream = Rulesets.class.getResourceAsStream("/quality/" + file)) {
            return stream == null ? Optional.empty() : Optional.of(Definition.of(file, stream, problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Ruleset> all() {
        return all;
    }

    public Optional<Ruleset> find(TableName table) {
        return all.stream()
                .filter(ruleset -> ruleset.table().name().equals(table))
                .findFirst();
    }

    public List<QualityRule> rules() {
        return all.stream().flatMap(ruleset -> ruleset.rules().stream()).toList();
    }

    /** The rule of that id; an unknown one is answered with the known ones. */
    public QualityRule rule(String id) {
        List<String> known = rules().stream().map(QualityRule::id).sorted().toList();
        return rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DefinitionException(
                        ErrorCode.USAGE_WRONG,
                        Label.of("La règle « %s » est inconnue.", "Rule '%s' is unknown.", id),
                        Nearest.question(id, known, Label.of("Règles : %s.", "Rules: %s.", String.join(", ", known)))));
    }
}
