package org.vigie.transforms.performance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/** One row per administrative region of Québec, from {@code reference/territories.yml}, and the three members. */
public final class DimTerritory {
    private DimTerritory() {}

    public static List<Row> rows() {
        return Stream.concat(
                        CodeList.named("territories").entries().stream().map(DimTerritory::territory),
                        Arrays.stream(Member.values()).map(DimTerritory::member))
                .toList();
    }

    private static Row territory(CodeList.Entry territory) {
        return RowFactory.create(
                SurrogateKey.ofText(territory.code()),
                territory.code(),
                territory.name().fr(),
                territory.name().en());
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.label().fr(),
                member.label().en());
    }
}
