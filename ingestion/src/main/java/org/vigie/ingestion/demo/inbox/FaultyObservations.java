package org.vigie.ingestion.demo.inbox;

import java.util.Map;

/**
 * The newest French file sent a second time, with faults on purpose: a steward sees from the first day what quarantine is.
 * What it holds that is sound says what was said already, so that no figure changes.
 */
final class FaultyObservations {
    private static final int LINES = 60;

    /** By line, what a hurried hand made of it. */
    private static final Map<Integer, Fault> FAULTS = Map.of(
            12, new Fault(";[^;]*;;;;;$", ";douze;;;;;"),
            27, new Fault("20 juin 2025", "31 juin 2025"),
            41, new Fault(";(actual|provisional);", ";définitif;"));

    /** A text that is overwritten by another. */
    private record Fault(String pattern, String replacement) {
        String of(String line) {
            return line.replaceFirst(pattern, replacement);
        }
    }

    private FaultyObservations() {}

    /** The first lines of a sound file, three of them spoilt. */
    static String of(String sound) {
        String[] lines = sound.split("\n");
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < Math.min(LINES + 1, lines.length); index++) {
            Fault fault = FAULTS.get(index);
            text.append(fault == null ? lines[index] : fault.of(lines[index])).append('\n');
        }
        return text.toString();
    }
}
