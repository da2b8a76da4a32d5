package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.testkit.SparkTest;

/**
 * Seconds from the start of a process to the verdict on a delivery of 100,000 observations, a hundred of them wrong, in a
 * small government that was published before: what arrived and was set aside, then what the rules say of it all. Printed,
 * never asserted. {@code -Dvigie.bench.records} says how many.
 */
@Tag("bench")
@SparkTest
class DeliveryBenchmark {
    private static final String FILE = "results.observations";
    private static final int INDICATORS = 400;
    private static final int TERRITORIES = 17;
    private static final int WRONG_EVERY = 1_000;

    @Test
    void aLargeDeliveryIsJudged(@TempDir Path folder, SparkSession spark) throws Exception {
        int records = Integer.getInteger("vigie.bench.records", 100_000);
        BlankWorkspace workspace = new BlankWorkspace(folder.resolve("w"), spark);
        new CleanDeliveries(1).write(workspace);
        indicators(workspace);
        String root = workspace.workspace().root().toString();
        tell("small government", PipelineProcess.run("refresh", root, "--lang", "en"));
        workspace.feed(FILE, observations(records));
        PipelineProcess run = PipelineProcess.run("refresh", root, "--lang", "en");
        System.out.println(run.line(FILE).strip());
        System.out.println(run.line("quality rules").strip());
        run.slowest(8).forEach(System.out::println);
        tell("%,d records".formatted(records), run);
        tell("nothing new", PipelineProcess.run("refresh", root, "--lang", "en"));
    }

    private static void tell(String what, PipelineProcess run) {
        System.out.printf(
                Locale.ROOT,
                "%-18s landed or set aside %5.1f s, judged by the rules %5.1f s, published %5.1f s%n",
                what,
                run.when("records read ="),
                run.when("quality rules"),
                run.seconds());
    }

    private static void indicators(BlankWorkspace workspace) throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder leads = new StringBuilder();
        for (int number = 1; number <= INDICATORS; number++) {
            lines.append(
                    "B%d,O1,E1,Délai %d,Time %d,Ce qui est mesuré,What is measured,DECREASE,MEAN,days,1,40,2019-03-31%n"
                            .formatted(number, number, number));
            leads.append("B%d,O1,lead,%n".formatted(number));
        }
        workspace.append("indicators.csv", lines.toString());
        workspace.append("indicator-organisations.csv", leads.toString());
    }

    /** Month after month, each indicator in each region; every thousandth record has words where a number belongs. */
    private static String observations(int records) {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder file = new StringBuilder(
                "indicator_id,organisation_id,unit_id,territory_code,period,value_kind_code,published_date,value_form_code,"
                        + "value,numerator,denominator,is_withdrawn,note_fr,note_en\n");
        for (int at = 0; at < records; at++) {
            int region = at / INDICATORS % TERRITORIES + 1;
            YearMonth month = YearMonth.of(2022, 4).plusMonths(at / INDICATORS / TERRITORIES);
            String value = at % WRONG_EVERY == 7 ? "environ 40" : 30 + random.nextInt(20) + "." + random.nextInt(10);
            file.append("B%d,O1,,%02d,%s,actual,%s,period,%s,,,,,%n"
                    .formatted(
                            at % INDICATORS + 1,
                            region,
                            month,
                            month.plusMonths(1).atDay(20),
                            value));
        }
        return file.toString();
    }
}
