package org.vigie.transforms.quality.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;

/** What is measured of the rows of one subject and period. Each kind says itself over them. */
public sealed interface SeriesMeasure {
    Column over();

    /** The sum of a column over that of another that holds it, from 0 to 1. */
    record Share(String column, String of) implements SeriesMeasure {
        @Override
        public Column over() {
            return sum(col(column)).cast("decimal(28,6)").divide(sum(col(of)).cast("decimal(28,0)"));
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
