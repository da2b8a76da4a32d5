package org.vigie.ingestion.demo.inbox;

import java.util.Map;
import java.util.TreeMap;

/**
 * The newest French file sent a second time, with faults on purpose: a steward sees from the first day what quarantine is.
 * What it holds that is sound says what was said already, so that no figure changes.
 */
final class FaultyObservations {
    private static final int LINES = 60;

    /** By line, the text at fault and what a hurried hand made of it. */
    private static final Map<Integer, String[]> FAULTS = new TreeMap<>(Map.of(
            12, new String[] {";[^;]*;;;;;$", ";douze;;;;;"},
            27, new String[] {"20 juin 2025", "31 juin 2025"},
            41, new String[] {";(actual|provisional);", ";définitif;"}));

    private FaultyObservations() {}

    /** The first lines of a sound file, three of them spoilt. */
    static String of(String sound) {
        String[] lines = sound.split("\n");
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < Math.min(LINES + 1, lines.length); index++) {
            String[] fault = FAULTS.get(index);
            text.append(fault == null ? lines[index] : lines[index].replaceFirst(fault[0], fault[1]))
                    .append('\n');
        }
        return text.toString();
    }
}
