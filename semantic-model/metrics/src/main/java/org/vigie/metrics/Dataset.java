package org.vigie.metrics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.workspace.StatusBasis;

/**
 * A table of the warehouse as people ask about it: fields with their own names, then every column under its own.
 *
 * @param otherBases where what was judged on other bases stands, if anywhere
 */
public record Dataset(
        String name,
        Table table,
        Label label,
        List<Field> fields,
        List<Relationship> relationships,
        List<Bridge> bridges,
        List<BasisColumn> basisColumns,
        Optional<OtherBases> otherBases) {
    public Dataset {
        fields = List.copyOf(fields);
        relationships = List.copyOf(relationships);
        bridges = List.copyOf(bridges);
        basisColumns = List.copyOf(basisColumns);
    }

    /** The same, of the table whose rows were judged on the basis. */
    public Dataset under(StatusBasis basis) {
        return otherBases
                .filter(other -> basis.isOther())
                .map(other -> new Dataset(
                        name, other.table(), label, fields, relationships, bridges, basisColumns, otherBases))
                .orElse(this);
    }

    /** Whether a question on the basis is answered on it: always, where no status is counted. */
    public boolean knows(StatusBasis basis) {
        return !basis.isOther() || otherBases.isPresent() || basisColumns.isEmpty();
    }

    /** A declared field, or a column by its own name; {@code _fr} and {@code _en} together are one field. */
    public Optional<Field> findField(String wanted) {
        return fields.stream()
                .filter(field -> field.name().equals(wanted))
                .findFirst()
                .or(() -> FieldColumns.find(table, wanted)
                        .map(columns -> new Field(
                                wanted,
                                columns.fr().name(),
                                columns.en().name(),
                                columns.fr().type(),
                                columns.label())));
    }

    public Optional<Relationship> findRelationship(String wanted) {
        return relationships.stream()
                .filter(relationship -> relationship.name().equals(wanted))
                .findFirst();
    }

    public Optional<Bridge> findBridge(String to) {
        return bridges.stream().filter(bridge -> bridge.to().equals(to)).findFirst();
    }

    /** What the fields that it leads to in one step are asked for with, its own first. */
    List<String> prefixes() {
        return Stream.concat(
                        Stream.of(name),
                        Stream.concat(
                                relationships.stream().map(Relationship::name),
                                bridges.stream().map(Bridge::to)))
                .toList();
    }

    /** The column that a name stands for under a basis. */
    public String column(String wanted, StatusBasis basis) {
        return basisColumns.stream()
                .filter(column -> column.name().equals(wanted))
                .map(column -> column.column(basis))
                .findFirst()
                .orElse(wanted);
    }

    /** The one column that tells a row from all others; facts have one. */
    public String keyColumn() {
        return table.key().get(0);
    }
}
