package org.vigie.transforms.pipeline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The pipeline's program behind {@code ./vigie init | template | refresh | quality | quarantine | publications | plan}. */
public final class Main {
    static final int WRONG_USAGE = 2;
    static final int OUR_DEFECT = 70;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(List.of(arguments), System.getenv(), results, progress);
        results.flush();
        // Spark leaves threads behind that would hold the process for seconds after the work is done
        Runtime.getRuntime().halt(exit);
    }

    /** Runs one command and returns its exit code. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream results, PrintStream progress) {
        Console console = new Console(results, progress, Language.spoken(arguments, environment));
        return commandLine(console, progress).execute(arguments.toArray(String[]::new));
    }

    private static CommandLine commandLine(Console console, PrintStream progress) {
        CommandLine line = new CommandLine(new Commands.Pipeline());
        line.addSubcommand("init", new Commands.Init(console));
        line.addSubcommand("template", new Commands.Templates(console));
        line.addSubcommand("refresh", new Commands.Refreshing(console));
        line.addSubcommand("publications", new Commands.Publications(console));
        line.addSubcommand("quarantine", new Commands.Quarantined(console));
        line.addSubcommand("plan", new PlanCommand(console));
        line.addSubcommand("quality", new QualityCommand(console));
        line.setParameterExceptionHandler((error, words) -> {
            console.progress(usage(error));
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((error, command, parsed) -> explained(error, console, progress));
        return line;
    }

    private static Label usage(ParameterException error) {
        String name = error.getCommandLine().getCommandName();
        String options = error.getCommandLine().getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .collect(Collectors.joining(", "));
        String words = error.getCommandLine().getCommandSpec().positionalParameters().stream()
                .map(parameter -> parameter.paramLabel())
                .collect(Collectors.joining(" "));
        return Label.of(
                "« %s » : %s. Attendu : ./vigie %s %s ; options : %s. Voir ./vigie help.",
                "'%s': %s. Expected: ./vigie %s %s; options: %s. See ./vigie help.",
                name,
                String.valueOf(error.getMessage()),
                name,
                words,
                options);
    }

    private static int explained(Exception error, Console console, PrintStream progress) {
        Throwable cause = error;
        while (!(cause instanceof VigieException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof VigieException told) {
            console.progress(told.problem());
            console.progress(told.remedy());
            return told.exitCode();
        }
        console.progress(new Label(
                "Défaut de Vigie ; ce qui était publié reste servi. Signalez les lignes suivantes.",
                "A defect of Vigie; what was published is still served. Please report the following lines."));
        error.printStackTrace(progress);
        return OUR_DEFECT;
    }
}
