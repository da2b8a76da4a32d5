package org.vigie.ingestion.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A fiscal year of the demonstration, from 1 April to 31 March, named {@code 2020-2021}. */
public record PlanYear(int start) {
    private static final int FIRST = 2020;

    /** The years the plans set targets for: five that are over and one to come. */
    static final List<PlanYear> PLANNED =
            IntStream.rangeClosed(FIRST, 2025).mapToObj(PlanYear::new).toList();

    /** The years with results. */
    public static final List<PlanYear> MEASURED = PLANNED.subList(0, 5);

    static final PlanYear LATEST = MEASURED.get(MEASURED.size() - 1);

    /** The years of the plan that are over when this one is, 1 for the first. */
    public int number() {
        return start - FIRST + 1;
    }

    public String label() {
        return start + "-" + (start + 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(start + 1, 3, 31);
    }

    boolean endsBefore(LocalDate day) {
        return lastDay().isBefore(day);
    }
}
