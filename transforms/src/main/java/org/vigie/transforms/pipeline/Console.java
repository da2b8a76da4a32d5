package org.vigie.transforms.pipeline;

import java.io.PrintStream;
import java.text.NumberFormat;
import java.time.Duration;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

/** What people read while a command runs, in one language. Results go to standard output, progress to standard error. */
final class Console {
    private final PrintStream results;
    private final PrintStream progress;
    private final Language language;

    Console(PrintStream results, PrintStream progress, Language language) {
        this.results = results;
        this.progress = progress;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String spoken(Label words) {
        return words.in(language);
    }

    /** A line of the answer. */
    void result(Label line) {
        results.println(line.in(language));
    }

    /** A line of the answer that is the same in both languages. */
    void result(String line) {
        results.println(line);
    }

    /** A line about the work under way. */
    void progress(Label line) {
        progress.println(line.in(language));
    }

    /** A count as people of the language write it. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String seconds(Duration duration) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(duration.toMillis() / 1000.0) + "\u00a0s";
    }
}
