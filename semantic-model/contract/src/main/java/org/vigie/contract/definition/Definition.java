package org.vigie.contract.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;

/**
 * A mapping in a YAML file that knows its file and line. What is missing or misspelt goes to the {@link Problems} it was
 * read with, and a harmless value is returned in its place, so that reading goes on and finds the rest.
 */
public final class Definition {
    private static final Label PLACEHOLDER = new Label("?", "?");

    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final Problems problems;

    private Definition(String file, Node node, Problems problems) {
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        this.values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                values.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
            }
        } else {
            problem(line, Label.of("« clé: valeur » attendu.", "Expected 'key: value'."));
        }
    }

    /** Reads a file from the class path; its absence is our defect. */
    public static Definition ofResource(Class<?> anchor, String resource, Problems problems) {
        try (InputStream stream = anchor.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return of(resource.substring(resource.lastIndexOf('/') + 1), stream, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Definition of(String file, InputStream stream, Problems problems) {
        return of(file, new InputStreamReader(stream, StandardCharsets.UTF_8), problems);
    }

    public static Definition of(String file, Reader text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeReader(text);
            return new Definition(file, root.orElseGet(Definition::emptyMapping), problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(
                    file, line, Label.of("YAML illisible : %s", "Unreadable YAML: %s", String.valueOf(e.getProblem())));
            return new Definition(file, emptyMapping(), problems);
        }
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses any other key, naming the nearest valid one. */
    public Definition allowOnly(String... keys) {
        List<String> valid = List.of(keys);
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!valid.contains(entry.getKey())) {
                Label remedy = Nearest.question(
                        entry.getKey(),
                        valid,
                        Label.of("Clés possibles : %s.", "Valid keys: %s.", String.join(", ", valid)));
                problem(
                        lineOf(entry.getValue()),
                        new Label(
                                "Clé «\u00a0" + entry.getKey() + "\u00a0» inconnue. " + remedy.fr(),
                                "Unknown key '" + entry.getKey() + "'. " + remedy.en()));
            }
        }
        return this;
    }

    /** The scalar under a key that must be there. */
    public String text(String key) {
        return findText(key).orElseGet(() -> {
            missing(key);
            return "?";
        });
    }

    public Optional<String> findText(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode value) {
            return Optional.of(value.getValue());
        }
        problem(lineOf(node), Label.of("« %s » doit être un texte.", "'%s' must be a text.", key));
        return Optional.empty();
    }

    /** The scalars of the list under a key; none where the key is absent. */
    public List<String> texts(String key) {
        return nodes(key).stream()
                .map(node -> {
                    if (!(node instanceof ScalarNode)) {
                        problem(lineOf(node), Label.of("« %s » doit lister des textes.", "'%s' must list texts.", key));
                    }
                    return scalar(node);
                })
                .toList();
    }

    /** The mappings of the list under a key; none where the key is absent. */
    public List<Definition> list(String key) {
        return nodes(key).stream()
                .map(node -> new Definition(file, node, problems))
                .toList();
    }

    public Optional<Definition> find(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> new Definition(file, node, problems));
    }

    /** The mapping under a key that must be there. */
    public Definition child(String key) {
        return find(key).orElseGet(() -> {
            missing(key);
            return new Definition(file, emptyMapping(), problems);
        });
    }

    /** The label under a key that must be there: {@code {fr: …, en: …}}, both mandatory. */
    public Label label(String key) {
        return find(key).map(Definition::asLabel).orElseGet(() -> {
            missing(key);
            return PLACEHOLDER;
        });
    }

    /** This mapping itself as a label. */
    public Label asLabel() {
        allowOnly("fr", "en");
        String fr = findText("fr").orElse("").strip();
        String en = findText("en").orElse("").strip();
        if (fr.isEmpty() || en.isEmpty()) {
            problem(
                    line,
                    fr.isEmpty()
                            ? new Label("Le libellé français (fr) manque.", "The French label (fr) is missing.")
                            : new Label("Le libellé anglais (en) manque.", "The English label (en) is missing."));
            return PLACEHOLDER;
        }
        return new Label(fr, en);
    }

    public boolean flag(String key) {
        return findText(key)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        problem(
                                key,
                                Label.of(
                                        "« %s » vaut true ou false, pas « %s ».",
                                        "'%s' is true or false, not '%s'.", key, text));
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    /** Reports a problem of meaning, at the line of a key or of the mapping itself. */
    public void problem(String key, Label text) {
        Node node = values.get(key);
        problem(node == null ? line : lineOf(node), text);
    }

    private void missing(String key) {
        problem(line, Label.of("La clé « %s » manque.", "Key '%s' is missing.", key));
    }

    private void problem(int where, Label text) {
        problems.add(file, where, text);
    }

    private List<Node> nodes(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        problem(lineOf(node), Label.of("« %s » doit être une liste.", "'%s' must be a list.", key));
        return List.of();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode value ? value.getValue() : "?";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static Node emptyMapping() {
        return new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + values.keySet().stream().collect(Collectors.joining(", ", "{", "}"));
    }
}
