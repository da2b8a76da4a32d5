package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/**
 * Where cells of a row are known to sum to a whole, not just one of them is hidden: the others would tell it. All shown
 * cells that already make the whole hide nothing.
 */
record HiddenCells(List<String> cells, int whole, int rounding) implements NamedCheck {
    HiddenCells {
        cells = List.copyOf(cells);
    }

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Column all = array(cells.stream().map(name -> col(name)).toArray(Column[]::new));
        Column hidden = size(filter(all, cell -> cell.isNull()));
        Column shown = cells.stream().map(name -> coalesce(col(name), lit(0))).reduce(lit(0), Column::plus);
        return table.where(hidden.equalTo(1).and(shown.lt(whole - rounding)));
    }
}
