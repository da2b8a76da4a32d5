package org.vigie.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Type of a column as every engine understands it. Its text form is the SQL name ({@code decimal(28,6)}), which Spark,
 * DuckDB and Trino share for the types we use.
 */
public sealed interface ColumnType {
    /** The name in SQL and in definition files. */
    String sqlName();

    /** A type without parameters. */
    enum Plain implements ColumnType {
        STRING("string"),
        INTEGER("int"),
        BIGINT("bigint"),
        BOOLEAN("boolean"),
        DATE("date"),
        /** An instant in UTC, microseconds. */
        TIMESTAMP("timestamp");

        private final String sqlName;

        Plain(String sqlName) {
            this.sqlName = sqlName;
        }

        @Override
        public String sqlName() {
            return sqlName;
        }
    }

    /** An exact number; never binary floating point. */
    record Decimal(int precision, int scale) implements ColumnType {
        @Override
        public String sqlName() {
            return "decimal(" + precision + "," + scale + ")";
        }
    }

    Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),(\\d+)\\)");

    static Optional<ColumnType> find(String sqlName) {
        for (Plain plain : Plain.values()) {
            if (plain.sqlName.equals(sqlName)) {
                return Optional.of(plain);
            }
        }
        Matcher decimal = DECIMAL.matcher(sqlName);
        return decimal.matches()
                ? Optional.of(new Decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2))))
                : Optional.empty();
    }
}
