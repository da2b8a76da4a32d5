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

/** One row per trajectory status, from {@code reference/trajectory-statuses.yml}, and the three members. */
public final class DimTrajectoryStatus {
    /** The members stand behind every status. */
    private static final int LAST = 1_000;

    private DimTrajectoryStatus() {}

    public static List<Row> rows() {
        return Stream.concat(
                        CodeList.read("trajectory-statuses", DimTrajectoryStatus::status).stream(),
                        Arrays.stream(Member.values()).map(DimTrajectoryStatus::member))
                .toList();
    }

    private static Row status(Definition status) {
        status.allowOnly("code", "name", "rank", "shape", "color");
        String code = status.text("code");
        return RowFactory.create(
                SurrogateKey.ofText(code),
                code,
                status.label("name").fr(),
                status.label("name").en(),
                Integer.valueOf(status.text("rank")),
                status.text("shape"),
                status.text("color"));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                LAST + member.ordinal(),
                "question",
                "neutral");
    }
}
