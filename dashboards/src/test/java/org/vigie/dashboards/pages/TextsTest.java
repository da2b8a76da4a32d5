package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Label;

class TextsTest {
    private static final Path SOURCES = Path.of(System.getProperty("vigie.root", ".."), "dashboards", "src", "main");
    private static final Pattern KEY = Pattern.compile("\"([a-z_]+\\.[A-Za-z_]+)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z_]+\\.[A-Za-z_]+)\"");
    /** Groups whose keys are put together from codes of the data. */
    private static final Set<String> BY_CODE = Set.of(
            "status",
            "verdict",
            "progress",
            "severity",
            "unit",
            "basis",
            "state",
            "site",
            "target",
            "direction",
            "code",
            "section",
            "outlook");

    @Test
    void everyTextUsedExistsAndEveryTextIsUsed() {
        Set<String> used = found(KEY);
        assertThat(found(SAID)).as("used, so written").allMatch(key -> Texts.has(key) || beginsKnown(key));
        assertThat(Texts.all().keySet().stream()
                        .filter(key -> !BY_CODE.contains(group(key)))
                        .filter(key -> !used.contains(key.replace("_none", "")) && !used.contains(key))
                        .filter(key -> used.stream().noneMatch(begin -> begin.endsWith("_") && key.startsWith(begin))))
                .as("written but not used")
                .isEmpty();
    }

    /** As {@code quality.owner_}, to which a code is added. */
    private static boolean beginsKnown(String key) {
        return key.endsWith("_") && Texts.all().keySet().stream().anyMatch(known -> known.startsWith(key));
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        assertThat(Texts.all().entrySet().stream()
                        .filter(text -> holes(text.getValue().fr())
                                != holes(text.getValue().en())))
                .isEmpty();
    }

    @Test
    void frenchPunctuationHasItsNoBreakSpaces() {
        assertThat(Texts.all().values().stream()
                        .map(Label::fr)
                        .filter(text -> Pattern.compile("« | »| [:;!?]| %(?!s)")
                                .matcher(text)
                                .find()))
                .isEmpty();
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static long holes(String text) {
        return Pattern.compile("%s").matcher(text).results().count();
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
