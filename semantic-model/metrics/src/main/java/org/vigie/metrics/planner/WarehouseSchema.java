package org.vigie.metrics.planner;

import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.FrameworkConfig;
import org.apache.calcite.tools.Frameworks;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;

/** The star tables as Calcite knows them: names and types from the contract, no data. */
final class WarehouseSchema {
    /** Decimals of 38 digits, as DuckDB and Trino have them. */
    private static final RelDataTypeSystem TYPES = new RelDataTypeSystemImpl() {
        @Override
        public int getMaxPrecision(SqlTypeName type) {
            return type == SqlTypeName.DECIMAL ? 38 : super.getMaxPrecision(type);
        }

        @Override
        public int getMaxScale(SqlTypeName type) {
            return type == SqlTypeName.DECIMAL ? 38 : super.getMaxScale(type);
        }

        @Override
        public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType argument) {
            if (argument.getSqlTypeName() != SqlTypeName.DECIMAL) {
                return super.deriveSumType(factory, argument);
            }
            return factory.createTypeWithNullability(
                    factory.createSqlType(SqlTypeName.DECIMAL, 38, argument.getScale()), true);
        }
    };

    private WarehouseSchema() {}

    static FrameworkConfig config() {
        SchemaPlus root = Frameworks.createRootSchema(false);
        Map<String, org.apache.calcite.schema.Table> tables = new HashMap<>();
        TableCatalog.shipped()
                .all(Layer.STAR)
                .forEach(table -> tables.put(table.name().value(), new ContractTable(table)));
        SchemaPlus star = root.add("star", new AbstractSchema() {
            @Override
            protected Map<String, org.apache.calcite.schema.Table> getTableMap() {
                return tables;
            }
        });
        return Frameworks.newConfigBuilder()
                .defaultSchema(star)
                .typeSystem(TYPES)
                // what we say is what is planned: no rewriting behind our back
                .context(Contexts.of(
                        RelBuilder.Config.DEFAULT.withSimplify(false).withBloat(-1)))
                .build();
    }

    static RelDataType type(RelDataTypeFactory factory, ColumnType type) {
        if (type instanceof ColumnType.Decimal decimal) {
            return factory.createSqlType(SqlTypeName.DECIMAL, decimal.precision(), decimal.scale());
        }
        return switch ((ColumnType.Plain) type) {
            case STRING -> factory.createSqlType(SqlTypeName.VARCHAR);
            case INTEGER -> factory.createSqlType(SqlTypeName.INTEGER);
            case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
            case BOOLEAN -> factory.createSqlType(SqlTypeName.BOOLEAN);
            case DATE -> factory.createSqlType(SqlTypeName.DATE);
            case TIMESTAMP -> factory.createSqlType(SqlTypeName.TIMESTAMP);
        };
    }

    private static final class ContractTable extends AbstractTable {
        private final Table table;

        ContractTable(Table table) {
            this.table = table;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            RelDataTypeFactory.Builder row = factory.builder();
            table.columns()
                    .forEach(column -> row.add(
                            column.name(),
                            factory.createTypeWithNullability(type(factory, column.type()), column.nullable())));
            return row.build();
        }
    }
}
