package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cells of a table of two attributes that must be withheld with one of its cells for it to be open: one in its row, one
 * in its column, and the one where these two meet. Fewer do not help where rows and columns have shown totals.
 */
final class Rectangle {
    private static final int SIDES = 2;

    private final TreeMap<String, Group> shown = new TreeMap<>();
    private final TreeMap<String, Group> cells = new TreeMap<>();

    /** @param shown groups of the release whose figures are shown */
    Rectangle(Population population, int release, List<Group> shown) {
        for (int cut = 0; cut < population.cuts().size(); cut++) {
            Group group = population.group(cut, release);
            if (!group.isEmpty()) {
                cells.put(population.cuts().get(cut), group);
            }
        }
        shown.forEach(group -> this.shown.put(population.cuts().get(group.cut()), group));
    }

    /** The shown cells of the rectangle around a cell that costs the fewest people; none where nothing is left to give. */
    List<Group> around(String cut) {
        List<String> values = List.of(cut.split(";", -1));
        if (values.size() != SIDES || Families.attributes(cut).size() != SIDES) {
            return List.of();
        }
        List<String> besides = cells.keySet().stream()
                .filter(other -> Families.attributes(other).equals(Families.attributes(cut)))
                .filter(other -> Families.areBeside(other, cut))
                .toList();
        List<String> row = besides.stream()
                .filter(other -> other.startsWith(values.get(0) + ";"))
                .toList();
        List<String> column = besides.stream()
                .filter(other -> other.endsWith(";" + values.get(1)))
                .toList();
        return row.stream()
                .flatMap(inRow -> column.stream().map(inColumn -> corners(inRow, inColumn)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(
                        corners -> corners.stream().mapToInt(Group::people).sum()))
                .orElse(List.of());
    }

    /** What is still shown of three corners; none where the fourth cell is empty or nothing is. */
    private Optional<List<Group>> corners(String inRow, String inColumn) {
        String corner = inColumn.substring(0, inColumn.indexOf(';')) + inRow.substring(inRow.indexOf(';'));
        if (!cells.containsKey(corner)) {
            return Optional.empty();
        }
        List<Group> open = new ArrayList<>();
        Stream.of(inRow, inColumn, corner)
                .flatMap(cut -> Stream.ofNullable(shown.get(cut)))
                .forEach(open::add);
        return open.isEmpty() ? Optional.empty() : Optional.of(open);
    }
}
