package org.vigie.ingestion.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.lakehouse.Frame;

/** The tables that landing writes, beside one per contract, and their columns. */
public final class LandedTables {
    /** One row per delivery: what it was and what became of it. */
    public static final TableName DELIVERY = new TableName("landed_delivery");

    /** One row per record that was not taken, as it stands in its file, and why. */
    public static final TableName QUARANTINE = new TableName("landed_quarantine");

    public static final StructType DELIVERY_COLUMNS = StructType.fromDDL("delivery_id string, contract_id string,"
            + " file_name string, received_at timestamp, record_count bigint, landed_count bigint,"
            + " quarantined_count bigint, verdict_code string, refusal_fr string, refusal_en string");

    static final StructType QUARANTINE_COLUMNS = StructType.fromDDL("contract_id string, delivery_id string,"
            + " source_file string, source_part string, record_number int, source_line int, byte_offset bigint, raw string,"
            + " reason_code string, column_name string, reason_fr string, reason_en string, received_at timestamp,"
            + " header array<string>, delimiter string");

    /** One row per text in which personal data seem to stand: where, and of what kind; no text. */
    public static final TableName PERSONAL_DATA = new TableName("landed_personal_data");

    public static final StructType PERSONAL_DATA_COLUMNS = StructType.fromDDL("contract_id string, delivery_id string,"
            + " source_file string, source_part string, record_number int, source_line int, column_name string,"
            + " kind_code string, kind_fr string, kind_en string, received_at timestamp");

    private LandedTables() {}

    /** The contract's fields as it types them, then where each record stands in its file. */
    static StructType recordColumns(SourceContract contract) {
        List<StructField> fields = new ArrayList<>();
        contract.fields().forEach(field -> fields.add(field(field.name(), Frame.type(field.type()))));
        fields.add(field("record_number", DataTypes.IntegerType));
        fields.add(field("source_line", DataTypes.IntegerType));
        fields.add(field("byte_offset", DataTypes.LongType));
        return new StructType(fields.toArray(StructField[]::new));
    }

    /** The shape of a contract's table. */
    public static StructType shape(SourceContract contract) {
        List<StructField> fields = new ArrayList<>();
        open(contract).forEach(field -> fields.add(field(field.name(), Frame.type(field.type()))));
        fields.add(field("delivery_id", DataTypes.StringType));
        fields.add(field("source_file", DataTypes.StringType));
        fields.add(field("source_part", DataTypes.StringType));
        fields.add(field("record_number", DataTypes.IntegerType));
        fields.add(field("source_line", DataTypes.IntegerType));
        fields.add(field("byte_offset", DataTypes.LongType));
        fields.add(field("received_at", DataTypes.TimestampType));
        return new StructType(fields.toArray(StructField[]::new));
    }

    /** All columns of a contract's table, in order. */
    static Column[] columns(SourceContract contract, Delivery delivery, String part) {
        List<Column> columns = new ArrayList<>();
        open(contract).forEach(field -> columns.add(col(field.name())));
        columns.add(lit(delivery.id()).as("delivery_id"));
        columns.add(lit(delivery.fileName()).as("source_file"));
        columns.add(lit(part.isEmpty() ? null : part).cast(DataTypes.StringType).as("source_part"));
        columns.add(col("record_number"));
        columns.add(col("source_line"));
        columns.add(col("byte_offset"));
        columns.add(lit(Timestamp.from(delivery.receivedAt())).as("received_at"));
        return columns.toArray(Column[]::new);
    }

    /** The shape of a contract's restricted table: what people said, and the record it stands in. */
    public static StructType restrictedShape(SourceContract contract) {
        List<StructField> fields = new ArrayList<>();
        restricted(contract).forEach(field -> fields.add(field(field.name(), Frame.type(field.type()))));
        fields.add(field("delivery_id", DataTypes.StringType));
        fields.add(field("source_part", DataTypes.StringType));
        fields.add(field("record_number", DataTypes.IntegerType));
        return new StructType(fields.toArray(StructField[]::new));
    }

    /** All columns of a contract's restricted table, in order. */
    static Column[] restrictedColumns(SourceContract contract, Delivery delivery, String part) {
        List<Column> columns = new ArrayList<>();
        restricted(contract).forEach(field -> columns.add(col(field.name())));
        columns.add(lit(delivery.id()).as("delivery_id"));
        columns.add(lit(part.isEmpty() ? null : part).cast(DataTypes.StringType).as("source_part"));
        columns.add(col("record_number"));
        return columns.toArray(Column[]::new);
    }

    private static Stream<SourceField> open(SourceContract contract) {
        return contract.fields().stream().filter(field -> !field.privacy().restricted());
    }

    private static Stream<SourceField> restricted(SourceContract contract) {
        return contract.fields().stream().filter(field -> field.privacy().restricted());
    }

    private static StructField field(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }
}
