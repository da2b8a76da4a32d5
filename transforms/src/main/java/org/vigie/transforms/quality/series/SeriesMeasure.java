package org.vigie.transforms.quality.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;

/** What is measured of the rows of one subject and period. Each kind says itself over them. */
public sealed interface SeriesMeasure {
    Column over();

    /** How many there are. */
    record Rows() implements SeriesMeasure {
        @Override
        public Column over() {
            return count(lit(1));
        }
    }

    /** The share of rows that have a value, from 0 to 1. */
    record Completeness(String column) implements SeriesMeasure {
        @Override
        public Column over() {
            return count(col(column)).cast("decimal(28,6)").divide(count(lit(1)).cast("decimal(28,0)"));
        }
    }

    /** How many different values there are. */
    record Distinct(String column) implements SeriesMeasure {
        @Override
        public Column over() {
            return countDistinct(col(column));
        }
    }

    /** The sum of a column; rows without a value add nothing. */
    record Sum(String column) implements SeriesMeasure {
        @Override
        public Column over() {
            return sum(col(column));
        }
    }

    /** The value of the highest revision. */
    record Latest(String column) implements SeriesMeasure {
        @Override
        public Column over() {
            return max_by(col(column), col("revision"));
        }
    }
}
