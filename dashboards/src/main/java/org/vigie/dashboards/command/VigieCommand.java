package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line of the server process. Every message is in the language of {@code --lang}, else {@code VIGIE_LANG},
 * else the locale, else French. Exit codes: 0 done, 2 wrong usage, 3 environment, 70 our defect.
 */
@Command(name = "vigie", mixinStandardHelpOptions = false)
public final class VigieCommand {
    private static final int USAGE = 2;
    private static final int DEFECT = 70;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;

    public VigieCommand(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command to its end and gives its exit code; nothing is thrown. */
    public int run(String... arguments) {
        Language language = Language.spoken(List.of(arguments), environment);
        CommandLine line = new CommandLine(this)
                .addSubcommand(new ServeCommand(language, out))
                .addSubcommand(new QueryCommand(language, out))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((exception, given) -> usageError(exception, language))
                .setExecutionExceptionHandler((exception, command, parsed) -> failure(exception, language));
        line.setResourceBundle(ResourceBundle.getBundle("help", language.locale()));
        if (arguments.length == 0) {
            line.usage(out);
            return USAGE;
        }
        return line.execute(arguments);
    }

    private int usageError(ParameterException exception, Language language) {
        Label problem = UsageProblem.of(exception);
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        err.println(problem.in(language));
        err.println(Label.of("Aide\u00a0: ./%s --help", "Help: ./%s --help", command)
                .in(language));
        return USAGE;
    }

    private int failure(Exception exception, Language language) {
        if (exception instanceof VigieException expected) {
            err.println(expected.messageIn(language));
            return expected.exitCode();
        }
        err.println(new Label(
                        "Défaut de Vigie\u00a0: cette erreur n’est pas la vôtre. Transmettez la trace qui suit.",
                        "Defect in Vigie: this error is not yours. Pass on the trace below.")
                .in(language));
        exception.printStackTrace(err);
        return DEFECT;
    }
}
