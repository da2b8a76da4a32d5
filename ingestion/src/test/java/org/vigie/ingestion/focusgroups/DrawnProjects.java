package org.vigie.ingestion.focusgroups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.vigie.ingestion.focusgroups.QdpxProject.Case;
import org.vigie.ingestion.focusgroups.QdpxProject.Code;
import org.vigie.ingestion.focusgroups.QdpxProject.Coder;
import org.vigie.ingestion.focusgroups.QdpxProject.Coding;
import org.vigie.ingestion.focusgroups.QdpxProject.Selection;
import org.vigie.ingestion.focusgroups.QdpxProject.Source;

/** Valid projects, drawn: trees of codes, texts with emoji and every line end, excerpts that overlap, several coders. */
final class DrawnProjects {
    private static final List<String> PIECES = List.of(
            "les délais ",
            "😀",
            "l'équipe ",
            "\n",
            "\r\n",
            "\r",
            "👩🏽‍💻 ",
            "& < > \" ' ]]> ",
            "𝑣",
            "é\u0301",
            "\t",
            "Ｗ",
            "\u2028");

    private final Random random;
    private int names;

    DrawnProjects(long seed) {
        this.random = new Random(seed);
    }

    QdpxProject next() {
        List<Coder> coders = many(1, 4, () -> new Coder(guid(), random.nextBoolean() ? "K" + names : ""));
        List<Code> codes = many(1, 5, () -> code(0));
        List<String> all = new ArrayList<>();
        codes.forEach(code -> collect(code, all));
        List<Source> sources = many(0, 6, () -> source(all, coders));
        Map<String, String> variables = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(3)).forEach(index -> variables.put(guid(), "variable " + index));
        List<Case> cases = many(0, 3, () -> oneCase(variables, sources));
        return new QdpxProject("Projet " + names, coders, codes, variables, sources, cases);
    }

    private Code code(int depth) {
        List<Code> below = depth < 4 ? many(0, 3 - depth / 2, () -> code(depth + 1)) : List.of();
        return new Code(guid(), "code " + names, "#AABBCC", random.nextBoolean() ? "dit <quoi> & où" : "", below);
    }

    private Source source(List<String> codes, List<Coder> coders) {
        String text = String.join("", many(0, 40, () -> PIECES.get(random.nextInt(PIECES.size()))));
        int length = text.codePointCount(0, text.length());
        List<Selection> selections = many(0, 12, () -> selection(length, codes, coders));
        return new Source(guid(), "source " + names, text, random.nextBoolean(), selections);
    }

    private Selection selection(int length, List<String> codes, List<Coder> coders) {
        int start = random.nextInt(length + 1);
        int end = start + random.nextInt(length - start + 1);
        Set<Coding> codings = new HashSet<>(many(
                0,
                4,
                () -> new Coding(
                        codes.get(random.nextInt(codes.size())),
                        coders.get(random.nextInt(coders.size())).guid())));
        return new Selection(guid(), start, end, List.copyOf(codings));
    }

    private Case oneCase(Map<String, String> variables, List<Source> sources) {
        Map<String, String> values = new LinkedHashMap<>();
        variables.keySet().stream()
                .filter(variable -> random.nextBoolean())
                .forEach(variable -> values.put(variable, "v"));
        List<String> tied = sources.stream()
                .filter(source -> random.nextBoolean())
                .map(Source::guid)
                .toList();
        return new Case(guid(), "cas " + names, values, tied);
    }

    private static void collect(Code code, List<String> all) {
        all.add(code.guid());
        code.codes().forEach(below -> collect(below, all));
    }

    private String guid() {
        names++;
        return QdpxProject.guid("drawn " + names + " " + random.nextLong());
    }

    private <T> List<T> many(int least, int most, java.util.function.Supplier<T> one) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(index -> one.get())
                .toList();
    }
}
