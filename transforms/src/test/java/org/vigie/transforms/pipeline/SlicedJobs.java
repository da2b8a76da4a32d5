package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.quality.FactUpdateExpectation.Delays;
import org.vigie.transforms.tables.ObservationTables;
import org.vigie.transforms.tables.QualityCheckJobs;
import org.vigie.transforms.tables.TableInputs;
import org.vigie.transforms.tables.TableJob;
import org.vigie.transforms.tables.TrajectoryTables;

/** The tables that may be built by slices of indicators, built so and at once from what a government has. */
final class SlicedJobs {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private final Lakehouse lakehouse;
    private final Slices slices;

    SlicedJobs(Lakehouse lakehouse, int count) {
        this.lakehouse = lakehouse;
        this.slices = new Slices(lakehouse.read(STG_INDICATOR), count);
    }

    static List<TableJob> all() {
        return Stream.of(
                        ObservationTables.ALL,
                        TrajectoryTables.all(DAY),
                        List.of(QualityCheckJobs.expectations(new Delays(90, 45), DAY)))
                .flatMap(List::stream)
                .filter(job -> !job.sliced().isEmpty())
                .toList();
    }

    /** The rows of each part lie in its slices, and those of all parts are the rows of the table. */
    void check(TableJob job, List<Set<Integer>> parts) {
        List<String> together = new ArrayList<>();
        for (Set<Integer> part : parts) {
            List<Row> rows = slices.marked(job.build(inputs(job, part))).collectAsList();
            assertThat(rows)
                    .as(job.table().name() + " of slices " + part)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.<Integer>getAs(Lakehouse.sliceColumn()))
                            .isIn(part));
            rows.forEach(row -> together.add(text(row, row.length() - 1)));
        }
        assertThat(together)
                .as(job.table().name().value())
                .containsExactlyInAnyOrderElementsOf(job.build(inputs(job, slices.all())).collectAsList().stream()
                        .map(row -> text(row, row.length()))
                        .toList());
    }

    private static String text(Row row, int columns) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < columns; index++) {
            cells.add(String.valueOf(row.get(index)));
        }
        return cells.toString();
    }

    private TableInputs inputs(TableJob job, Set<Integer> part) {
        return new TableInputs() {
            @Override
            public Dataset<Row> frame(TableName table) {
                return job.sliced().contains(table) ? slices.of(whole(table), part) : whole(table);
            }

            @Override
            public Dataset<Row> frame(List<Row> rows, Table shape) {
                return lakehouse.frame(rows, Frame.schema(shape));
            }
        };
    }

    private Dataset<Row> whole(TableName table) {
        return lakehouse.exists(table)
                ? lakehouse.read(table)
                : lakehouse.frame(
                        List.of(),
                        LandedTables.shape(SourceContracts.all()
                                .filter(contract -> contract.landedTable().equals(table))
                                .findFirst()
                                .orElseThrow()));
    }
}
