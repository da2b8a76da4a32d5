package org.vigie.transforms.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Storage;
import org.vigie.lakehouse.Version;
import org.vigie.transforms.quality.rules.FailedRow;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Ruleset;

/**
 * What was last said of each table, and of which content, in {@code warehouse/verdicts.json}: the same rows are not judged
 * twice, and every publication carries the verdicts on all of them. Safe for several threads.
 */
final class Verdicts {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was said of an earlier version of a table. */
    record Earlier(Version version, List<RuleVerdict> verdicts) {
        Earlier {
            verdicts = List.copyOf(verdicts);
        }
    }

    private final Workspace workspace;
    private final Map<String, ObjectNode> said = new TreeMap<>();

    /** What earlier runs said. */
    Verdicts(Workspace workspace) {
        this.workspace = workspace;
        Path file = RunNote.VERDICTS.in(workspace);
        if (Files.isRegularFile(file)) {
            JsonNode tables = Storage.doing(file, () -> JSON.readTree(Files.readAllBytes(file)));
            tables.fields().forEachRemaining(entry -> {
                if (entry.getValue() instanceof ObjectNode table) {
                    said.put(entry.getKey(), table);
                }
            });
        }
    }

    /** The verdicts on the same content by the same rules. */
    synchronized Optional<List<RuleVerdict>> find(Ruleset ruleset, String content) {
        return Optional.ofNullable(said.get(ruleset.table().name().value()))
                .filter(told -> told.path("content").asText().equals(content))
                .map(told -> verdicts(ruleset, told));
    }

    /** What the same judge last said, whatever the table held then. */
    synchronized Optional<Earlier> earlier(Ruleset ruleset, String judge) {
        return Optional.ofNullable(said.get(ruleset.table().name().value()))
                .filter(told -> told.path("judge").asText().equals(judge))
                .map(told -> new Earlier(Version.parse(told.path("version").asText()), verdicts(ruleset, told)));
    }

    private static List<RuleVerdict> verdicts(Ruleset ruleset, ObjectNode told) {
        return ruleset.rules().stream()
                .map(rule -> verdict(rule, told.path("verdicts").path(rule.id())))
                .toList();
    }

    /**
     * @param judge the fingerprint of the code that said it
     * @param version of the table that it was said of
     */
    synchronized void put(TableName table, String content, String judge, Version version, List<RuleVerdict> verdicts) {
        ObjectNode told = JSON.createObjectNode()
                .put("content", content)
                .put("judge", judge)
                .put("version", version.toString());
        ObjectNode byRule = told.putObject("verdicts");
        verdicts.forEach(verdict -> put(byRule.putObject(verdict.rule().id()), verdict));
        said.put(table.value(), told);
    }

    /** Whether a check that says only yes or no said yes to this content. */
    synchronized boolean isPassed(String check, String content) {
        return Optional.ofNullable(said.get(check))
                .filter(told -> told.path("content").asText().equals(content))
                .isPresent();
    }

    /** The check says yes; a no ends the run and is not remembered. */
    synchronized void pass(String check, String content) {
        said.put(check, JSON.createObjectNode().put("content", content));
    }

    synchronized void save() {
        ObjectNode all = JSON.createObjectNode();
        said.forEach(all::set);
        RunNote.VERDICTS.replace(workspace, all + "\n");
    }

    private static void put(ObjectNode node, RuleVerdict verdict) {
        node.put("passed", verdict.passed()).put("checked", verdict.checked()).put("failed", verdict.failed());
        ArrayNode examples = node.putArray("examples");
        verdict.examples().forEach(example -> {
            ObjectNode row = examples.addObject().put("row", example.row());
            example.source().ifPresent(from -> row.put("file", from.file()).put("line", from.line()));
        });
    }

    private static RuleVerdict verdict(QualityRule rule, JsonNode node) {
        List<FailedRow> examples = new ArrayList<>();
        node.path("examples")
                .forEach(row -> examples.add(new FailedRow(
                        row.path("row").asText(),
                        row.has("file")
                                ? Optional.of(new FailedRow.Source(
                                        row.path("file").asText(),
                                        row.path("line").asInt()))
                                : Optional.empty())));
        return new RuleVerdict(
                rule,
                node.path("passed").asBoolean(),
                node.path("checked").asLong(),
                node.path("failed").asLong(),
                examples);
    }
}
