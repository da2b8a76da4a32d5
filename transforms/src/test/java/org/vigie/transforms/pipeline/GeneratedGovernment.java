package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;

/**
 * A government of any size: organisations with the monthly values of their indicators by region over ten fiscal years, as
 * thirty deliveries left them when they landed, and the files of all else, with a target and a result of each indicator for
 * the last three years. Equal for an equal size.
 */
final class GeneratedGovernment {
    static final int ORGANISATIONS = 300;
    private static final int DELIVERIES = 30;
    private static final int MISSIONS = 12;
    private static final int REGIONS = 17;
    private static final int MONTHS = 120;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2015, 4);
    private static final String CONTRACT = "results.observations";
    private static final Timestamp RECEIVED = Timestamp.from(Instant.parse("2025-06-01T08:00:00Z"));
    private static final List<String> YEARS = List.of("2022-2023", "2023-2024", "2024-2025");
    private static final List<String> KINDS =
            List.of("DECREASE,MEAN,days", "INCREASE,FLOW,number", "INCREASE,STOCK,number");

    private final Workspace workspace;
    private final int indicators;

    private GeneratedGovernment(Workspace workspace, int indicators) {
        this.workspace = workspace;
        this.indicators = indicators;
    }

    /** How many indicators each organisation has where the government has about so many values, one or more. */
    static int indicators(long values) {
        return (int) Math.max(1, Math.round((double) values / (ORGANISATIONS * REGIONS * MONTHS)));
    }

    /** @param indicators of each organisation */
    static GeneratedGovernment founded(Path folder, int indicators, SparkSession spark) throws IOException {
        WorkspaceTemplates.init(folder, "blank", Optional.empty());
        GeneratedGovernment government = new GeneratedGovernment(new Workspace(folder), indicators);
        government.describe();
        String configuration = Files.readString(government.workspace.configuration());
        Files.writeString(
                government.workspace.configuration(),
                configuration.replaceFirst("\nstatus-basis", "\nas-of: 2025-06-30\nstatus-basis")
                        + "  - {contract: results.observations, path: inbox/observations/*.csv}\n");
        government.land(spark.newSession());
        return government;
    }

    long values() {
        return (long) ORGANISATIONS * valuesOfAnOrganisation();
    }

    private int valuesOfAnOrganisation() {
        return indicators * REGIONS * MONTHS;
    }

    /** Some organisations, far from each other, correct every value that they ever delivered, in one file. */
    void correct(int organisations) throws IOException {
        Path file = workspace.inbox().resolve("observations/corrections.csv");
        Files.createDirectories(file.resolveSibling("."));
        SplittableRandom random = new SplittableRandom(organisations);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("indicator_id,territory_code,period,value_kind_code,published_date,value\n");
            for (int each = 0; each < organisations; each++) {
                String organisation = id(each * ORGANISATIONS / organisations);
                for (int value = 0; value < valuesOfAnOrganisation(); value++) {
                    writer.write("%s,%02d,%s,actual,2025-06-10,%d.5%n"
                            .formatted(
                                    id(organisation, value / (REGIONS * MONTHS)),
                                    value % REGIONS + 1,
                                    FIRST_MONTH.plusMonths(value / REGIONS % MONTHS),
                                    random.nextInt(100_000)));
                }
            }
        }
    }

    private void describe() throws IOException {
        for (int mission = 0; mission < MISSIONS; mission++) {
            append("missions.csv", "M%1$02d,Mission %1$d,Mission %1$d,M,Domaine,Domain,1%n", mission);
        }
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            String id = id(organisation);
            append(
                    "organisations.csv",
                    "%1$s,2010-04-01,Ministère %1$s,Ministry %1$s,ministry,Ministère,Ministry,,,,,true%n",
                    id);
            append("plan-elements.csv", "E-%1$s,objective,%1$s,,Objectif de %1$s,Objective of %1$s%n", id);
            append("plan-element-missions.csv", "E-%s,M%02d,1%n", id, organisation % MISSIONS);
            for (int indicator = 0; indicator < indicators; indicator++) {
                describe(id, indicator);
            }
        }
    }

    private void describe(String organisation, int indicator) throws IOException {
        String id = id(organisation, indicator);
        append(
                "indicators.csv",
                "%1$s,%2$s,E-%2$s,Indicateur %1$s,Indicator %1$s,,,%3$s,0,40,2015-03-31%n",
                id,
                organisation,
                KINDS.get(indicator % KINDS.size()));
        append("indicator-organisations.csv", "%s,%s,lead,%n", id, organisation);
        for (String year : YEARS) {
            append("targets.csv", "%s,%s,at_least,%d,,,,,,%s-03-31,1,,%n", id, year, 50, year.substring(5));
            append(
                    "results.csv",
                    "%s,%s,actual,1,%d,,,,,not_declared,,,%s-05-31%n",
                    id,
                    year,
                    45 + indicator,
                    year.substring(5));
        }
    }

    /** The values as landing leaves them: what a file of a million lines takes to land is measured elsewhere. */
    private void land(SparkSession spark) {
        spark.conf().set("spark.sql.codegen.wholeStage", "true");
        spark.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
        Lakehouse lakehouse = new Lakehouse(workspace, spark);
        long each = values() / DELIVERIES;
        StructType shape = LandedTables.shape(
                SourceContracts.delivery(CONTRACT).parts().get(0).contract());
        List<Row> deliveries = new ArrayList<>();
        for (int delivery = 0; delivery < DELIVERIES; delivery++) {
            String name = "history-%02d.csv".formatted(delivery);
            String id = Storage.sha256(name.getBytes(StandardCharsets.UTF_8));
            lakehouse.append(
                    new TableName("landed_results_observations"),
                    landed(
                            spark.range(delivery * each, (delivery + 1) * each, 1, 2)
                                    .toDF("n"),
                            shape,
                            Map.of(
                                    "delivery_id", lit(id),
                                    "source_file", lit(name),
                                    "record_number",
                                            col("n").minus(delivery * each).plus(1),
                                    "source_line",
                                            col("n").minus(delivery * each).plus(2))),
                    "land/" + id);
            deliveries.add(RowFactory.create(id, CONTRACT, name, RECEIVED, each, each, 0L, "accepted", null, null));
        }
        lakehouse.append(LandedTables.DELIVERY, lakehouse.frame(deliveries, LandedTables.DELIVERY_COLUMNS), "history");
    }

    private Dataset<Row> landed(Dataset<Row> numbers, StructType shape, Map<String, Column> ofDelivery) {
        int ofIndicator = REGIONS * MONTHS;
        String month = "add_months(date'" + FIRST_MONTH.atDay(1) + "', int(n div " + REGIONS + " % " + MONTHS + "))";
        Map<String, Column> values = Map.of(
                "indicator_id",
                expr("format_string('O%03d-I%02d', n div {0}, n div {1} % {2})"
                        .replace("{0}", String.valueOf(valuesOfAnOrganisation()))
                        .replace("{1}", String.valueOf(ofIndicator))
                        .replace("{2}", String.valueOf(indicators))),
                "territory_code",
                expr("lpad(string(n % " + REGIONS + " + 1), 2, '0')"),
                "period_id",
                expr("date_format(" + month + ", 'yyyy-MM')"),
                "value_kind_code",
                lit("actual"),
                "published_date",
                expr("date_add(add_months(" + month + ", 1), 19)"),
                "value",
                expr("pmod(xxhash64(n), 1000000) / 10"),
                "received_at",
                lit(RECEIVED));
        Column[] columns = Stream.of(shape.fields())
                .map(field -> values.getOrDefault(field.name(), ofDelivery.getOrDefault(field.name(), lit(null)))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new);
        return numbers.select(columns);
    }

    private static String id(int organisation) {
        return "O%03d".formatted(organisation);
    }

    private static String id(String organisation, int indicator) {
        return organisation + "-I%02d".formatted(indicator);
    }

    private void append(String name, String format, Object... values) throws IOException {
        Files.writeString(
                workspace.inbox().resolve(name), String.format(Locale.ROOT, format, values), StandardOpenOption.APPEND);
    }
}
