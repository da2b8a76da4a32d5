package org.vigie.transforms.tables;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;

/**
 * How one table is made: from which tables, by which pure function. Several jobs may name the same table: its rows are
 * the union of theirs. The list of jobs is the lineage; {@link RunOrder} follows from it.
 *
 * @param parameters all that the builder knows beside its inputs and the program, as text: where these, the inputs and the
 *     program are what they were, so are the rows, and nobody builds them again
 * @param sliced the inputs of which the rows of an indicator come from that indicator's rows alone; none where the table
 *     is never built by slices of indicators
 */
public record TableJob(
        Table table,
        List<TableName> inputs,
        List<String> parameters,
        Set<TableName> sliced,
        Function<TableInputs, Dataset<Row>> builder) {
    public TableJob {
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
        sliced = Set.copyOf(sliced);
        if (!inputs.containsAll(sliced)) {
            throw new IllegalArgumentException(table.name() + " is sliced by what it does not read: " + sliced);
        }
    }

    private TableJob(Table table, List<TableName> inputs, Function<TableInputs, Dataset<Row>> builder) {
        this(table, inputs, List.of(), Set.of(), builder);
    }

    /** The same job, whose builder also knows these values: a day, ids, a policy. */
    public TableJob knowing(Object... values) {
        return new TableJob(table, inputs, Stream.of(values).map(TableJob::text).toList(), sliced, builder);
    }

    /** The same job, that may be run for some indicators: on their rows of these inputs, and on all rows of the others. */
    public TableJob byIndicator(TableName... inputsOfIndicators) {
        return new TableJob(table, inputs, parameters, Set.of(inputsOfIndicators), builder);
    }

    /** The same text for the same value, whatever the order in which a set gives its members. */
    public static String text(Object value) {
        return value instanceof Set<?> members ? new TreeSet<>(members).toString() : value.toString();
    }

    /** Starts a job for a table of the shipped catalogue. */
    public static Target table(TableName name) {
        return new Target(TableCatalog.shipped().table(name));
    }

    /** The landed table of a source contract: {@code plans.plan-elements} lands in {@code landed_plans_plan_elements}. */
    public static TableName landed(String contractId) {
        return new TableName("landed_" + contractId.replace('-', '_').replace('.', '_'));
    }

    /** The table of what people said or wrote under a source contract, apart from its other fields. */
    public static TableName restricted(String contractId) {
        return new TableName(landed(contractId).value().replaceFirst("landed_", "restricted_"));
    }

    /** The rows of the table, in its columns and order. Nothing is read before an action. */
    public Dataset<Row> build(TableInputs from) {
        return builder.apply(from);
    }

    /** A job that lacks its inputs. */
    public record Target(Table table) {
        /** A table whose rows ship with Vigie. */
        public TableJob of(Supplier<List<Row>> rows) {
            return new TableJob(table, List.of(), from -> from.frame(rows.get(), table));
        }

        public From1 from(TableName a) {
            return new From1(table, a);
        }

        public From2 from(TableName a, TableName b) {
            return new From2(table, a, b);
        }

        public From3 from(TableName a, TableName b, TableName c) {
            return new From3(table, a, b, c);
        }

        public From4 from(TableName a, TableName b, TableName c, TableName d) {
            return new From4(table, a, b, c, d);
        }

        public From5 from(TableName a, TableName b, TableName c, TableName d, TableName e) {
            return new From5(table, a, b, c, d, e);
        }

        public From6 from(TableName a, TableName b, TableName c, TableName d, TableName e, TableName f) {
            return new From6(table, a, b, c, d, e, f);
        }
    }

    /** A job of one input that lacks its builder. */
    public record From1(Table table, TableName a) {
        public TableJob by(FrameFunctions.Of1 builder) {
            return new TableJob(table, List.of(a), from -> builder.build(from.frame(a)));
        }
    }

    /** A job of two inputs that lacks its builder. */
    public record From2(Table table, TableName a, TableName b) {
        public TableJob by(FrameFunctions.Of2 builder) {
            return new TableJob(table, List.of(a, b), from -> builder.build(from.frame(a), from.frame(b)));
        }
    }

    /** A job of three inputs that lacks its builder. */
    public record From3(Table table, TableName a, TableName b, TableName c) {
        public TableJob by(FrameFunctions.Of3 builder) {
            return new TableJob(
                    table, List.of(a, b, c), from -> builder.build(from.frame(a), from.frame(b), from.frame(c)));
        }
    }

    /** A job of four inputs that lacks its builder. */
    public record From4(Table table, TableName a, TableName b, TableName c, TableName d) {
        public TableJob by(FrameFunctions.Of4 builder) {
            return new TableJob(
                    table,
                    List.of(a, b, c, d),
                    from -> builder.build(from.frame(a), from.frame(b), from.frame(c), from.frame(d)));
        }
    }

    /** A job of five inputs that lacks its builder. */
    public record From5(Table table, TableName a, TableName b, TableName c, TableName d, TableName e) {
        public TableJob by(FrameFunctions.Of5 builder) {
            return new TableJob(
                    table,
                    List.of(a, b, c, d, e),
                    from -> builder.build(from.frame(a), from.frame(b), from.frame(c), from.frame(d), from.frame(e)));
        }
    }

    /** A job of six inputs that lacks its builder. */
    public record From6(Table table, TableName a, TableName b, TableName c, TableName d, TableName e, TableName f) {
        public TableJob by(FrameFunctions.Of6 builder) {
            return new TableJob(
                    table,
                    List.of(a, b, c, d, e, f),
                    from -> builder.build(
                            from.frame(a), from.frame(b), from.frame(c), from.frame(d), from.frame(e), from.frame(f)));
        }
    }
}
