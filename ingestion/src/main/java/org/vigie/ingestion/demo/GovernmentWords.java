package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What is said of the government as a whole, from {@code demo/government.yml}. */
record GovernmentWords(List<Priority> priorities, List<Unit> units, List<Cascade> cascades) {
    private static final int WHOLE = 1_000;

    /**
     * A priority of the government.
     *
     * @param domains mission domains that serve it strongly; none where it is not covered
     * @param weak mission domains that serve it from afar
     */
    record Priority(
            String id,
            LocalDate from,
            Optional<LocalDate> until,
            String legislature,
            Label name,
            List<String> domains,
            List<String> weak) {}

    /** A unit that every ministry has, and the one it belongs to. */
    record Unit(String code, Optional<String> parent, Label name) {}

    /** An indicator whose targets are handed down to units. */
    record Cascade(String parent, List<Share> units) {
        /** The organisation that answers for the indicator. */
        String organisation() {
            return parent.substring(0, parent.indexOf('-'));
        }

        /** The unit's own indicator. */
        String child(Share share) {
            return parent + "-" + share.code();
        }

        boolean isComplete() {
            return units.stream().mapToInt(Share::thousandths).sum() == WHOLE;
        }

        boolean isLast(Share share) {
            return share.equals(units.get(units.size() - 1));
        }
    }

    /** A unit's share of the target, in thousandths. */
    record Share(String code, int thousandths, Label name) {
        /** The share of a value, with as many decimals as the value has. */
        BigDecimal of(BigDecimal whole) {
            return whole.multiply(BigDecimal.valueOf(thousandths))
                    .divide(BigDecimal.valueOf(WHOLE), whole.scale(), RoundingMode.HALF_EVEN);
        }
    }

    static GovernmentWords shipped() {
        Problems problems = new Problems();
        Definition words = Definition.ofResource(GovernmentWords.class, "/demo/government.yml", problems)
                .allowOnly("priorities", "units", "cascades");
        GovernmentWords government = new GovernmentWords(
                words.list("priorities").stream().map(GovernmentWords::priority).toList(),
                words.list("units").stream().map(GovernmentWords::unit).toList(),
                words.list("cascades").stream().map(GovernmentWords::cascade).toList());
        problems.throwIfAny();
        return government;
    }

    private static Priority priority(Definition words) {
        words.allowOnly("id", "from", "until", "legislature", "name", "domains", "weak");
        return new Priority(
                words.text("id"),
                LocalDate.parse(words.text("from")),
                words.findText("until").map(LocalDate::parse),
                words.text("legislature"),
                words.label("name"),
                words.texts("domains"),
                words.texts("weak"));
    }

    private static Unit unit(Definition words) {
        words.allowOnly("code", "parent", "name");
        return new Unit(words.text("code"), words.findText("parent"), words.label("name"));
    }

    private static Cascade cascade(Definition words) {
        words.allowOnly("parent", "units");
        return new Cascade(
                words.text("parent"),
                words.list("units").stream()
                        .map(share -> new Share(
                                share.text("code"), Integer.parseInt(share.text("thousandths")), share.label("name")))
                        .toList());
    }
}
