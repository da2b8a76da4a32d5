package org.vigie.transforms.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;

/** The GC InfoBase files as landed frames of texts, read without the ingestion so that this module is proved alone. */
final class LandedGcInfobase {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("indicators", "Indicators.csv"),
            Map.entry("results", "Results.csv"),
            Map.entry("programs", "program.csv"),
            Map.entry("subprograms", "subprograms.csv"),
            Map.entry("core-responsibilities", "crso.csv"),
            Map.entry("organisations", "igoc.csv"),
            Map.entry("ministries", "ministries.csv"),
            Map.entry("institutional-forms", "inst_forms.csv"),
            Map.entry("program-tags", "program_tags.csv"),
            Map.entry("program-tag-assignments", "tags_to_programs.csv"),
            Map.entry("program-result-links", "pi_dr_links.csv"),
            Map.entry("program-spending", "program_spending.csv"),
            Map.entry("program-ftes", "program_ftes.csv"),
            Map.entry("core-responsibility-spending", "cr_spending.csv"),
            Map.entry("core-responsibility-ftes", "cr_ftes.csv"),
            Map.entry("employee-types", "employee_type.csv"),
            Map.entry("fiscal-year-labels", "fiscal_year_labels.csv"));

    private LandedGcInfobase() {}

    /** Gives each landed table's name and rows to the warehouse of a test. */
    static void into(BiConsumer<TableName, Dataset<Row>> warehouse, SparkSession spark, Path folder)
            throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            warehouse.accept(
                    TableJob.landed("gc-infobase." + file.getKey()), frame(spark, folder.resolve(file.getValue())));
        }
    }

    /** The records of a CSV file, quotes and quoted newlines included; the first one names the columns. */
    static List<List<String>> records(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n");
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (quoted) {
                if (character != '"') {
                    field.append(character);
                } else if (index + 1 < text.length() && text.charAt(index + 1) == '"') {
                    field.append('"');
                    index++;
                } else {
                    quoted = false;
                }
            } else if (character == '"') {
                quoted = true;
            } else if (character == ',' || character == '\n') {
                record.add(field.toString());
                field.setLength(0);
                if (character == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else {
                field.append(character);
            }
        }
        return records.stream().filter(each -> each.size() > 1).toList();
    }

    private static Dataset<Row> frame(SparkSession spark, Path file) throws IOException {
        List<List<String>> records = records(file);
        StructType schema = new StructType(
                        records.get(0).stream().map(LandedGcInfobase::text).toArray(StructField[]::new))
                .add("delivery_id", DataTypes.StringType)
                .add("source_file", DataTypes.StringType)
                .add("source_line", DataTypes.IntegerType)
                .add("received_at", DataTypes.TimestampType);
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line < records.size(); line++) {
            Stream<Object> fields =
                    records.get(line).stream().map(cell -> cell.isEmpty() || cell.equals(".") ? null : cell);
            Stream<Object> provenance =
                    Stream.of("d1", file.getFileName().toString(), line + 1, Timestamp.valueOf("2018-06-15 12:00:00"));
            rows.add(RowFactory.create(Stream.concat(fields, provenance).toArray()));
        }
        return spark.createDataFrame(rows, schema);
    }

    private static StructField text(String header) {
        return DataTypes.createStructField(header.toLowerCase(Locale.ROOT), DataTypes.StringType, true);
    }
}
