package org.vigie.dashboards.command;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a wrong command line is answered with, in both languages: the words seen, and what was probably meant. */
final class UsageProblem {
    private UsageProblem() {}

    static Label of(ParameterException exception) {
        CommandSpec command = exception.getCommandLine().getCommandSpec();
        if (exception instanceof UnmatchedArgumentException given) {
            return unknown(given.getUnmatched().get(0), command);
        }
        List<String> unmatched = exception.getCommandLine().getUnmatchedArguments();
        if (exception instanceof MissingParameterException && !unmatched.isEmpty()) {
            return unknown(unmatched.get(0), command);
        }
        if (exception instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(UsageProblem::name).collect(Collectors.joining(", "));
            return Label.of("Il manque\u00a0: %s.", "Missing: %s.", names);
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument != null) {
            return Label.of(
                    "La valeur «\u00a0%s\u00a0» ne convient pas à %s.",
                    "Value '%s' does not fit %s.", String.valueOf(exception.getValue()), name(argument));
        }
        return new Label(
                "La commande est mal formée (" + exception.getMessage() + ").",
                "The command line is malformed (" + exception.getMessage() + ").");
    }

    private static Label unknown(String given, CommandSpec command) {
        Collection<String> valid = given.startsWith("-")
                ? command.options().stream().map(OptionSpec::longestName).toList()
                : List.copyOf(command.subcommands().keySet());
        Label problem = given.startsWith("-")
                ? Label.of("L’option «\u00a0%s\u00a0» est inconnue.", "Option '%s' is unknown.", given)
                : Label.of(
                        "L’argument «\u00a0%s\u00a0» est de trop ou inconnu.",
                        "Argument '%s' is unknown or one too many.", given);
        if (valid.isEmpty()) {
            return problem;
        }
        Label remedy =
                Nearest.question(given, valid, Label.of("Valides\u00a0: %s.", "Valid: %s.", String.join(", ", valid)));
        return new Label(problem.fr() + " " + remedy.fr(), problem.en() + " " + remedy.en());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
