package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command of the pipeline in a process of its own, started as {@code ./vigie} starts it, and when it said what. */
final class PipelineProcess {
    private static final Pattern TABLE = Pattern.compile("rows +([0-9.]+)\\h+s$");

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private static final Pattern HOT_ONLY = Pattern.compile("\\nhot_only=\\(([^)]*)\\)");

    private final Map<String, Double> said = new LinkedHashMap<>();
    private double seconds;
    private double processorSeconds;
    private long peakBytes;

    private PipelineProcess() {}

    /** Runs a command to its end, which must be a good one. */
    static PipelineProcess run(String... arguments) throws IOException, InterruptedException {
        return run(List.of("-XX:TieredStopAtLevel=1"), "3g", arguments);
    }

    /**
     * The same with a heap of another size and over large tables: with all that the compilers can, where none stand yet.
     * {@code ./vigie} asks how much is there too, which here the caller knows.
     */
    static PipelineProcess runWithin(String heap, String... arguments) throws IOException, InterruptedException {
        boolean stands = Files.isDirectory(Path.of(arguments[1], "warehouse", "star"));
        return run(stands && !List.of(arguments).contains("--full") ? hotOnly() : List.of(), heap, arguments);
    }

    /** As {@code ./vigie} has it where large tables are corrected. */
    private static List<String> hotOnly() throws IOException {
        Matcher options = HOT_ONLY.matcher(Files.readString(Path.of(System.getProperty("vigie.root", ".."), "vigie")));
        assertThat(options.find()).as("hot_only in ./vigie").isTrue();
        return List.of(options.group(1).strip().split("\\s+"));
    }

    private static PipelineProcess run(List<String> compilers, String heap, String... arguments)
            throws IOException, InterruptedException {
        PipelineProcess process = new PipelineProcess();
        List<String> command = new ArrayList<>(javaCommand(compilers, heap));
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("VIGIE_LANG", "en");
        Process running = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                process.said.put(line, (System.nanoTime() - begin) / 1e9);
                process.look(running);
            }
        }
        int exit = running.waitFor();
        process.seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(exit).as(String.join("\n", process.said.keySet())).isZero();
        return process;
    }

    private void look(Process running) {
        processorSeconds = running.info()
                .totalCpuDuration()
                .map(worked -> worked.toMillis() / 1e3)
                .orElse(processorSeconds);
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + running.pid() + "/status")));
            peakBytes = peak.find() ? Long.parseLong(peak.group(1)) << 10 : peakBytes;
        } catch (IOException e) {
            // it ended meanwhile, or the system has none: what was seen before stands
        }
    }

    /** From the start of the process to its end. */
    double seconds() {
        return seconds;
    }

    /** Of all cores together, up to the last line: others that work beside it make that no longer. */
    double processorSeconds() {
        return processorSeconds;
    }

    /** The most memory the whole process held at once, up to the last line; 0 where the system does not tell. */
    long peakBytes() {
        return peakBytes;
    }

    /** All it said. */
    Stream<String> lines() {
        return said.keySet().stream();
    }

    /** The first line with a text in it. */
    String line(String text) {
        return said.keySet().stream()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseThrow();
    }

    /** When the first line with a text in it was said, from the start of the process; not a number where none was. */
    double when(String text) {
        return said.entrySet().stream()
                .filter(line -> line.getKey().contains(text))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The tables that took longest, as they were told. */
    List<String> slowest(int count) {
        return said.keySet().stream()
                .filter(line -> TABLE.matcher(line).find())
                .sorted(Comparator.comparingDouble(PipelineProcess::told).reversed())
                .limit(count)
                .toList();
    }

    private static double told(String line) {
        Matcher told = TABLE.matcher(line);
        return told.find() ? Double.parseDouble(told.group(1)) : 0;
    }

    /** As {@code run_pipeline} of {@code ./vigie}. */
    private static List<String> javaCommand(List<String> compilers, String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(compilers);
        command.addAll(List.of(
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:+UseParallelGC",
                "-Xshare:auto",
                "-Xmx" + heap,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens=") || argument.startsWith("-Djdk.reflect."))
                .forEach(command::add);
        command.addAll(List.of("-cp", productClassPath(), "org.vigie.transforms.pipeline.Main"));
        return command;
    }

    /** Without what only tests need: their logging would replace the product's. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("testkit"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
