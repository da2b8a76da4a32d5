package org.vigie.contract.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

/** Everything wrong with a set of definition files, told at once: an author should not have to run ten times. */
public final class Problems {
    /** One thing wrong, where it stands ({@code file}, {@code line} from 1). */
    public record Problem(String file, int line, Label text) {
        String in(Language language) {
            return file + ":" + line + ": " + text.in(language);
        }
    }

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, Label text) {
        found.add(new Problem(file, line, text));
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Throws one {@link DefinitionException} that names every problem with its file and line. */
    public void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        Label count =
                Label.of("Les définitions comportent %s erreur(s)", "The definitions have %s problem(s)", found.size());
        throw new DefinitionException(
                ErrorCode.DEFINITION_INVALID,
                new Label(count.fr() + "\u202f:\n" + listed(Language.FR), count.en() + ":\n" + listed(Language.EN)),
                new Label("\nCorrigez chaque ligne nommée, puis relancez.", "\nMend each named line, then run again."));
    }

    private String listed(Language language) {
        return found.stream().map(problem -> "  " + problem.in(language)).collect(Collectors.joining("\n"));
    }
}
