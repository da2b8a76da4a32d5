package org.vigie.ingestion.landing;

import static org.apache.spark.sql.functions.col;
import static org.vigie.testkit.Frames.assertRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

/** Each ministry sends its own plan under the same contract: it takes the place of its plan before, and of no other's. */
@SparkTest
class PlansSideBySideTest {
    private static final TableName ELEMENTS = new TableName("landed_plans_plan_elements");

    @TempDir
    Path root;

    private Lakehouse lakehouse;

    @BeforeEach
    void open(SparkSession spark) {
        lakehouse = new Lakehouse(new Workspace(root), spark);
    }

    @Test
    void aMinistrysNewPlanTakesThePlaceOfItsOldOneOnly() throws IOException {
        String health = plan("MSS", "E1", "E2");
        String justice = plan("MDJ", "J1");
        assertRows(inForce(Map.of("mss.json", health, "mdj.json", justice)), """
                plan_element_id | source_file
                E1              | mss.json
                E2              | mss.json
                J1              | mdj.json
                """);
        // the same file name, other bytes: an element fewer, and one more
        assertRows(inForce(Map.of("mss.json", plan("MSS", "E1", "E3"), "mdj.json", justice)), """
                plan_element_id | source_file
                E1              | mss.json
                E3              | mss.json
                J1              | mdj.json
                """);
        // a file that is taken out of the inbox counts no more, and one that comes back counts again
        assertRows(inForce(Map.of("mss.json", health)), """
                plan_element_id | source_file
                E1              | mss.json
                E2              | mss.json
                """);
    }

    /** Lands the files of the inbox, and gives the records that count then. */
    private Dataset<Row> inForce(Map<String, String> inbox) throws IOException {
        Map<Feed, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : inbox.entrySet()) {
            Path path = Files.writeString(root.resolve(file.getKey()), file.getValue());
            files.put(new Feed("plans.document", "inbox/plans/" + file.getKey()), path);
        }
        Landing landing = new Landing(lakehouse);
        List<AcceptedDelivery> inInbox =
                landing.landAll(files, Instant.parse("2026-01-02T03:04:05Z"), report -> {}).stream()
                        .map(LandingReport::accepted)
                        .toList();
        Set<String> counting =
                DeliveriesInForce.of(inInbox, landing.accepted(), Set.of()).of(ELEMENTS);
        return lakehouse.read(ELEMENTS).where(col("delivery_id").isin(counting.toArray()));
    }

    private static String plan(String organisation, String... elements) {
        StringBuilder text = new StringBuilder("{\"plan_elements\": [");
        for (String element : elements) {
            text.append(text.toString().endsWith("[") ? "" : ", ")
                    .append("{\"plan_element_id\": \"%s\", \"level_code\": \"objective\", \"organisation_id\": \"%s\","
                            .formatted(element, organisation))
                    .append(" \"name_fr\": \"Réduire les délais\", \"name_en\": \"Shorten waits\"}");
        }
        return text.append("]}").toString();
    }
}
