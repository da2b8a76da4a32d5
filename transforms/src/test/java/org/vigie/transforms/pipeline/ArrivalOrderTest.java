package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.AcceptedDelivery;
import org.vigie.ingestion.landing.DeliveriesInForce;
import org.vigie.ingestion.landing.Landing;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.conformed.results.StgIndicatorObservation;

/**
 * Deliveries come late, twice, corrected, taken back, in any order: the same ones always make the same tables.
 *
 * <p>Spark would take an hour to land a thousand workspaces one by one. So a thousand governments share one: each has its
 * own indicator, and its own random order in which its deliveries are spread over the files.
 */
@SparkTest
class ArrivalOrderTest {
    private static final int GOVERNMENTS = 1_000;
    private static final int DELIVERIES = 6;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HEADER =
            "indicator_id,organisation_id,period,value_kind_code,published_date,value,is_withdrawn\n";
    private static final TableName OBSERVATIONS = new TableName("landed_results_observations");

    @TempDir
    Path folder;

    /** In each file: too short, of no month, of no number. */
    private static final List<String> BROKEN =
            List.of("x,y\n", "b1,MSS,2024-13,actual,2024-06-01,1,\n", "b2,MSS,2024-05,actual,2024-06-01,one,\n");

    /**
     * What one government publishes: by delivery, its records; and what is in force when all have come.
     *
     * @param copies records that come in two deliveries
     * @param corrections records that replace an earlier one
     * @param withdrawals records that take an earlier one back
     */
    private record Government(
            List<List<String>> deliveries, Map<String, String> inForce, int copies, int corrections, int withdrawals) {}

    /** The rows that are in force, and the deliveries of which a record was lost or counted twice. */
    private record Landed(Map<String, String> rows, long records, long violations) {}

    @Test
    @Tag("slow")
    void aThousandRandomOrdersEndInOneState(SparkSession spark) throws IOException {
        List<Government> governments = new ArrayList<>();
        for (int number = 0; number < GOVERNMENTS; number++) {
            governments.add(government(number));
        }
        Random random = new Random(20_261_124);
        String mistaken = mistaken(random);
        Landed inOrder = landed(spark, "in-order", files(governments, random, false), mistaken, DELIVERIES);
        Landed shuffled = landed(spark, "shuffled", files(governments, random, true), mistaken, 0);

        Map<String, String> expected = new TreeMap<>();
        governments.forEach(government -> expected.putAll(government.inForce()));
        assertThat(shuffled.rows()).isEqualTo(inOrder.rows());
        assertThat(current(inOrder.rows())).isEqualTo(expected);
        assertThat(inOrder.violations() + shuffled.violations()).isZero();
        System.out.printf(
                Locale.ROOT,
                "%,d random orders of %d deliveries: %,d records twice, %,d corrections, %,d records taken back,"
                        + " 1 delivery twice, 1 delivery taken back; one final state; of %,d records 0 conservation violations%n",
                GOVERNMENTS,
                DELIVERIES + 2,
                governments.stream().mapToInt(Government::copies).sum(),
                governments.stream().mapToInt(Government::corrections).sum(),
                governments.stream().mapToInt(Government::withdrawals).sum(),
                shuffled.records());
    }

    @Test
    void whichDeliveriesCountDependsOnWhatCameNotOnWhen() {
        for (int seed = 0; seed < GOVERNMENTS; seed++) {
            Random random = new Random(seed);
            List<AcceptedDelivery> came = new ArrayList<>();
            Set<String> expected = new LinkedHashSet<>();
            Set<String> withdrawn = new LinkedHashSet<>();
            for (int number = 0; number < 1 + random.nextInt(12); number++) {
                String id = "d" + seed + "-" + number;
                String contract = random.nextBoolean() ? "results.observations" : "results.observations-fr";
                came.addAll(Collections.nCopies(1 + random.nextInt(3), new AcceptedDelivery(contract, id)));
                if (random.nextInt(4) == 0) {
                    withdrawn.add(id);
                } else {
                    expected.add(id);
                }
            }
            Collections.shuffle(came, random);
            // what still lies in the inbox does not matter where records replace records
            List<AcceptedDelivery> inInbox = came.subList(0, random.nextInt(came.size() + 1));
            assertThat(DeliveriesInForce.of(inInbox, came, withdrawn).of(OBSERVATIONS))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Values of a few months, some revised, some taken back, some sent twice; each published on a day of its own. */
    private static Government government(int number) {
        Random random = new Random(number);
        List<List<String>> deliveries = new ArrayList<>();
        for (int index = 0; index < DELIVERIES; index++) {
            deliveries.add(new ArrayList<>());
        }
        Map<String, String> inForce = new TreeMap<>();
        int doubled = 0;
        int corrections = 0;
        int withdrawals = 0;
        for (int month = 4; month < 7; month++) {
            String series = "g" + number + " 2024-0" + month;
            LocalDate published = LocalDate.of(2024, month + 1, 1);
            for (int revision = 0; revision <= random.nextInt(4); revision++) {
                published = published.plusDays(1 + random.nextInt(40));
                boolean withdrawn = random.nextInt(6) == 0;
                String value = withdrawn ? "" : String.valueOf(number * 100 + random.nextInt(100));
                String record = "g%d,MSS,2024-0%d,actual,%s,%s,%s%n"
                        .formatted(number, month, published, value, withdrawn ? "true" : "");
                corrections += revision > 0 && !withdrawn ? 1 : 0;
                withdrawals += withdrawn ? 1 : 0;
                for (int copies = 0; copies <= random.nextInt(2); copies++) {
                    List<String> delivery = deliveries.get(random.nextInt(DELIVERIES));
                    if (!delivery.contains(record)) {
                        delivery.add(record);
                        doubled += copies > 0 ? 1 : 0;
                    }
                }
                if (withdrawn) {
                    inForce.remove(series);
                } else {
                    inForce.put(series, value + ".000000");
                }
            }
        }
        return new Government(deliveries, inForce, doubled, corrections, withdrawals);
    }

    /** The files in which the deliveries of all come, each government's in its own order if shuffled. */
    private static List<String> files(List<Government> governments, Random random, boolean shuffled) {
        List<StringBuilder> files = new ArrayList<>();
        for (int index = 0; index < DELIVERIES; index++) {
            files.add(new StringBuilder(HEADER).append(String.join("", BROKEN)));
        }
        for (Government government : governments) {
            List<List<String>> order = new ArrayList<>(government.deliveries());
            if (shuffled) {
                Collections.shuffle(order, random);
            }
            for (int index = 0; index < DELIVERIES; index++) {
                order.get(index).forEach(files.get(index)::append);
            }
        }
        return files.stream().map(StringBuilder::toString).toList();
    }

    /** A delivery of later dates than all others, that its sender takes back. */
    private static String mistaken(Random random) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int number = 0; number < GOVERNMENTS; number++) {
            text.append("g%d,MSS,2024-0%d,actual,2025-01-01,%d,%n"
                    .formatted(number, 4 + random.nextInt(3), random.nextInt(1_000)));
        }
        return text.toString();
    }

    /** Lands each file in a run of its own, the first one twice and the mistaken one at its place; conforms what counts. */
    private Landed landed(SparkSession spark, String name, List<String> files, String mistaken, int mistakenAt)
            throws IOException {
        Workspace workspace = new Workspace(folder.resolve(name));
        Files.createDirectories(workspace.inbox());
        Lakehouse lakehouse = new Lakehouse(workspace, spark);
        List<String> inOrder = new ArrayList<>(files);
        inOrder.add(mistakenAt, mistaken);
        inOrder.add(inOrder.get(0));
        List<LandingReport> reports = new ArrayList<>();
        for (int index = 0; index < inOrder.size(); index++) {
            Path file = workspace.inbox().resolve(index + ".csv");
            Files.writeString(file, inOrder.get(index));
            reports.addAll(new Landing(lakehouse)
                    .landAll(
                            new LinkedHashMap<>(Map.of(new Feed("results.observations", "inbox/" + index), file)),
                            START.plusSeconds(3_600L * index),
                            told -> {}));
        }
        assertThat(reports.get(inOrder.size() - 1).alreadyKnown()).isTrue();
        List<LandingReport> fresh =
                reports.stream().filter(report -> !report.alreadyKnown()).toList();
        assertThat(fresh.stream().mapToLong(LandingReport::quarantined).sum())
                .isEqualTo((long) DELIVERIES * BROKEN.size());
        Set<String> withdrawn = Set.of(reports.get(mistakenAt).deliveryId());
        return new Landed(
                conformed(lakehouse, spark, new Landing(lakehouse).accepted(), withdrawn),
                fresh.stream().mapToLong(LandingReport::records).sum(),
                violations(lakehouse, inOrder, fresh));
    }

    /** Deliveries whose lines are not the rows that are landed and those that are set aside, each once. */
    private static long violations(Lakehouse lakehouse, List<String> files, List<LandingReport> reports) {
        Map<String, Long> landed = byDelivery(lakehouse.read(OBSERVATIONS));
        Map<String, Long> setAside = byDelivery(lakehouse.read(new TableName("landed_quarantine")));
        long violations = 0;
        for (int index = 0; index < reports.size(); index++) {
            LandingReport report = reports.get(index);
            long lines = files.get(index).lines().count() - 1;
            boolean kept = report.records() == lines
                    && report.landed() == landed.getOrDefault(report.deliveryId(), 0L)
                    && report.quarantined() == setAside.getOrDefault(report.deliveryId(), 0L);
            violations += kept ? 0 : 1;
        }
        return violations;
    }

    private static Map<String, Long> byDelivery(Dataset<Row> rows) {
        return rows.groupBy("delivery_id").count().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private static Map<String, String> conformed(
            Lakehouse lakehouse, SparkSession spark, Set<AcceptedDelivery> accepted, Set<String> withdrawn) {
        SourceFrames frames =
                new SourceFrames(lakehouse, DeliveriesInForce.of(List.of(), accepted, withdrawn), List.of());
        return StgIndicatorObservation.build(
                        frames.frame(OBSERVATIONS),
                        frames.frame(new TableName("landed_results_sdmx_observations")),
                        spark.sql("select 'g' as indicator_id, 'MSS' as organisation_id"))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(
                        ArrivalOrderTest::key, ArrivalOrderTest::content, (a, b) -> a + b, TreeMap::new));
    }

    private static String key(Row row) {
        return row.getAs("indicator_id") + " " + row.getAs("period_id") + " " + row.getAs("revision");
    }

    /** All that the order of arrival could change, but the delivery that tells it and when it came. */
    private static String content(Row row) {
        return row.getAs("is_current") + " " + row.getAs("value") + " " + row.getAs("is_withdrawn") + " "
                + row.getAs("published_date") + " " + row.getAs("published_until");
    }

    private static Map<String, String> current(Map<String, String> rows) {
        Map<String, String> current = new TreeMap<>();
        rows.forEach((key, content) -> {
            if (content.startsWith("true ")) {
                current.put(key.substring(0, key.lastIndexOf(' ')), content.split(" ")[1]);
            }
        });
        return current;
    }
}
