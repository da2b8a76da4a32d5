package org.vigie.ingestion.landing;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.lakehouse.Frame;

/** The tables that landing writes, beside one per contract, and their columns. */
public final class LandedTables {
    /** One row per delivery: what it was and what became of it. */
    public static final TableName DELIVERY = new TableName("landed_delivery");

    /** One row per record that was not taken, as it stands in its file, and why. */
    public static final TableName QUARANTINE = new TableName("landed_quarantine");

    static final StructType DELIVERY_COLUMNS = StructType.fromDDL("delivery_id string, contract_id string,"
            + " file_name string, received_at timestamp, record_count bigint, landed_count bigint,"
            + " quarantined_count bigint, verdict_code string, refusal_fr string, refusal_en string");

    static final StructType QUARANTINE_COLUMNS = StructType.fromDDL("contract_id string, delivery_id string,"
            + " source_file string, record_number int, source_line int, byte_offset bigint, raw string,"
            + " reason_code string, column_name string, reason_fr string, reason_en string, received_at timestamp");

    private LandedTables() {}

    /** The contract's fields as it types them, then where each record stands. */
    static StructType columns(SourceContract contract) {
        List<StructField> fields = new ArrayList<>();
        contract.fields().forEach(field -> fields.add(field(field.name(), Frame.type(field.type()))));
        fields.add(field("delivery_id", DataTypes.StringType));
        fields.add(field("source_file", DataTypes.StringType));
        fields.add(field("record_number", DataTypes.IntegerType));
        fields.add(field("source_line", DataTypes.IntegerType));
        fields.add(field("byte_offset", DataTypes.LongType));
        fields.add(field("received_at", DataTypes.TimestampType));
        return new StructType(fields.toArray(StructField[]::new));
    }

    private static StructField field(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }
}
