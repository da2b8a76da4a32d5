package org.vigie.transforms.quality.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * The rules that ship with Vigie, and those of a workspace: one folder per table, {@code quality/<table>/rules.yml}. Nothing
 * to register.
 */
public final class Rulesets {
    private final List<Ruleset> all;

    public Rulesets(List<Ruleset> all) {
        this.all = List.copyOf(all);
    }

    /** Reads and lints them all; everything wrong with them is told at once. */
    public static Rulesets shipped(DemandLinter linter) {
        return read(linter, file -> Optional.empty());
    }

    /**
     * Those that ship, and beside them those of a folder with files like theirs. An identifier stands once among both.
     *
     * @param own opens a file of that folder, as in {@code dim_indicator/rules.yml}, where it is there
     */
    public static Rulesets with(Function<String, Optional<InputStream>> own, DemandLinter linter) {
        return read(linter, own);
    }

    private static Rulesets read(DemandLinter linter, Function<String, Optional<InputStream>> own) {
        Problems problems = new Problems();
        RulesetReader reader = new RulesetReader(linter, problems);
        List<Ruleset> read = new ArrayList<>();
        for (Table table : TableCatalog.shipped().all()) {
            String file = table.name() + "/rules.yml";
            List<QualityRule> rules = new ArrayList<>();
            find(file, problems)
                    .ifPresent(
                            written -> rules.addAll(reader.read(written, table).rules()));
            own.apply(file)
                    .map(stream -> definition("quality/" + file, stream, problems))
                    .ifPresent(
                            written -> rules.addAll(reader.read(written, table).rules()));
            if (!rules.isEmpty()) {
                read.add(new Ruleset(table, rules));
            }
        }
        problems.throwIfAny();
        return new Rulesets(read);
    }

    private static Definition definition(String name, InputStream opened, Problems problems) {
        try (InputStream stream = opened) {
            return Definition.of(name, stream, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
