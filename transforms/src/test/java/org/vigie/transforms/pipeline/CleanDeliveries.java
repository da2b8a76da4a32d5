package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The ten files of a small government, drawn by lot: every kind of target, both directions, shared indicators, revisions
 * with their reasons, missing results, texts with commas and quotes. Nothing in them is wrong.
 */
final class CleanDeliveries {
    private static final List<String> NAMES = List.of(
            "Délai moyen", "Part des dossiers traités à temps", "Nombre d’usagers", "Écart de coût", "Taux d’accès");

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;

    private final SplittableRandom random;
    private final StringBuilder indicators = new StringBuilder();
    private final StringBuilder leads = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private final StringBuilder results = new StringBuilder();
    private long records;

    CleanDeliveries(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Writes them all; returns how many records they hold. */
    long write(BlankWorkspace workspace) throws IOException {
        int organisations = 2 + random.nextInt(3);
        StringBuilder bodies = new StringBuilder();
        StringBuilder elements = new StringBuilder();
        StringBuilder missions = new StringBuilder();
        StringBuilder budgets = new StringBuilder();
        StringBuilder workforce = new StringBuilder();
        for (int organisation = 1; organisation <= organisations; organisation++) {
            String body = "O" + organisation;
            String element = "E" + organisation;
            line(
                    bodies,
                    body,
                    "2019-04-01",
                    "Ministère " + body,
                    "Ministry " + body,
                    "ministry",
                    "Ministère",
                    "Ministry",
                    "",
                    "",
                    "",
                    "",
                    "true");
            line(elements, element, "objective", body, "", "Objectif " + element, "\"Objective, " + element + "\"");
            line(missions, element, "M1", "0.4");
            line(missions, element, "M2", "0.6");
            int spent = random.nextInt(1_000_000);
            int staff = random.nextInt(900);
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                line(budgets, body, element, fiscal(year), "actual", around(spent) + ".25");
                line(workforce, body, element, fiscal(year), "all", "actual", around(staff) + ".5", "");
            }
            int count = 2 + random.nextInt(6);
            for (int number = 1; number <= count; number++) {
                indicator("I%d-%d".formatted(organisation, number), body, element, 1 + organisation % organisations);
            }
        }
        workspace.append("organisations.csv", bodies.toString());
        StringBuilder domains = new StringBuilder();
        line(domains, "M1", "Soins", "Care", "M", "Santé", "Health", "1");
        line(domains, "M2", "Savoir", "Learning", "N", "Éducation", "Education", "2");
        workspace.append("missions.csv", domains.toString());
        workspace.append("plan-elements.csv", elements.toString());
        workspace.append("plan-element-missions.csv", missions.toString());
        workspace.append("indicators.csv", indicators.toString());
        workspace.append("indicator-organisations.csv", leads.toString());
        workspace.append("targets.csv", targets.toString());
        workspace.append("results.csv", results.toString());
        workspace.append("budgets.csv", budgets.toString());
        workspace.append("workforce.csv", workforce.toString());
        return records;
    }

    private void indicator(String id, String body, String element, int partner) {
        boolean rising = random.nextBoolean();
        String name = NAMES.get(random.nextInt(NAMES.size()));
        line(
                indicators,
                id,
                body,
                element,
                name + " " + id,
                "\"A \"\"plain\"\" name, " + id + "\"",
                "Ce qui est mesuré",
                "What is measured",
                rising ? "INCREASE" : "DECREASE",
                "MEAN",
                "days",
                "1",
                "40",
                "2019-03-31");
        line(leads, id, body, "lead", "");
        if (random.nextInt(3) == 0 && !body.equals("O" + partner)) {
            line(leads, id, "O" + partner, "contributor", "");
        }
        int level = 5 + random.nextInt(70);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            year(id, year, rising, around(level));
        }
    }

    /** A value of one year: what is measured moves, but does not jump. */
    private int around(int level) {
        return level - level / 4 + random.nextInt(level / 2 + 1);
    }

    private void year(String id, int year, boolean rising, int value) {
        int target = 20 + random.nextInt(40);
        String due = (year + 1) + "-03-31";
        String kind = random.nextInt(4) == 0 ? "range" : rising ? "at_least" : "at_most";
        boolean band = kind.equals("range");
        line(
                targets,
                id,
                fiscal(year),
                kind,
                band ? "" : Integer.toString(target),
                band ? "10" : "",
                band ? Integer.toString(target) : "",
                "",
                "",
                "",
                due,
                "1",
                "",
                "");
        if (!band && random.nextInt(5) == 0) {
            target += 2;
            line(
                    targets,
                    id,
                    fiscal(year),
                    kind,
                    Integer.toString(target),
                    "",
                    "",
                    "",
                    "",
                    "",
                    due,
                    "2",
                    "Méthode revue",
                    "Method reviewed");
        }
        boolean missing = random.nextInt(8) == 0;
        boolean met = switch (kind) {
            case "range" -> value >= 10 && value <= target;
            case "at_least" -> value >= target;
            default -> value <= target;
        };
        line(
                results,
                id,
                fiscal(year),
                "actual",
                "1",
                missing ? "" : Integer.toString(value),
                "",
                "",
                "",
                "",
                missing ? "not_available" : met ? "met" : "not_met",
                "",
                "",
                (year + 1) + "-06-15");
    }

    private static String fiscal(int year) {
        return year + "-" + (year + 1);
    }

    private void line(StringBuilder file, String... cells) {
        file.append(String.join(",", cells)).append('\n');
        records++;
    }
}
