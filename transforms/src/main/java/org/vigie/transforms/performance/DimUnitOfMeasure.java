package org.vigie.transforms.performance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.definition.Definition;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/** One row per unit of measure, from {@code reference/units.yml}. */
public final class DimUnitOfMeasure {
    private DimUnitOfMeasure() {}

    public static List<Row> rows() {
        return Stream.concat(
                        CodeList.read("units", DimUnitOfMeasure::unit).stream(),
                        Arrays.stream(Member.values()).map(DimUnitOfMeasure::member))
                .toList();
    }

    private static Row unit(Definition unit) {
        unit.allowOnly("code", "name", "symbol_fr", "symbol_en", "allows_sum");
        String code = unit.text("code");
        return RowFactory.create(
                SurrogateKey.ofText(code),
                code,
                unit.label("name").fr(),
                unit.label("name").en(),
                unit.text("symbol_fr"),
                unit.text("symbol_en"),
                unit.flag("allows_sum"));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                "",
                "",
                false);
    }
}
