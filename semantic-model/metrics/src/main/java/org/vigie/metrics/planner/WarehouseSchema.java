package org.vigie.metrics.planner;

import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.plan.Context;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.rollup.Rollup;

/** The star tables as Calcite knows them: names and types from the contract, no data. */
final class WarehouseSchema {
    /** What the tables are called after; a publication's file has the same name. */
    static final String SCHEMA = "star";

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

        /** Literals of different lengths under one CASE are not padded to the longest. */
        @Override
        public boolean shouldConvertRaggedUnionTypesToVarying() {
            return true;
        }

        @Override
        public RoundingMode roundingMode() {
            return RoundingMode.HALF_UP;
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

    /** What we say is what is planned: no rewriting behind our back. */
    private static final Context AS_SAID =
            Contexts.of(RelBuilder.Config.DEFAULT.withSimplify(false).withBloat(-1));

    private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);

    WarehouseSchema() {
        this(List.of());
    }

    /** With what is added up beforehand. */
    WarehouseSchema(List<Rollup> rollups) {
        Map<String, org.apache.calcite.schema.Table> tables = new HashMap<>();
        TableCatalog.shipped()
                .publishable()
                .forEach(table -> tables.put(table.name().value(), new ContractTable(table.columns())));
        rollups.forEach(rollup -> tables.put(
                rollup.name().value(), new ContractTable(rollup.table().columns())));
        root.add(SCHEMA, new AbstractSchema() {
            @Override
            protected Map<String, org.apache.calcite.schema.Table> getTableMap() {
                return tables;
            }
        });
    }

    /** A builder for one plan; plans of different builders never meet. */
    RelBuilder builder() {
        JavaTypeFactoryImpl types = new Types();
        RelOptCluster cluster =
                RelOptCluster.create(new HepPlanner(HepProgram.builder().build()), new RexBuilder(types));
        CalciteCatalogReader catalog = new CalciteCatalogReader(
                root, List.of(SCHEMA), types, new CalciteConnectionConfigImpl(new Properties()));
        return RelBuilder.proto(AS_SAID).create(cluster, catalog);
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

    /** Texts in any script, as engines have them; Calcite's own default is Latin 1. */
    private static final class Types extends JavaTypeFactoryImpl {
        Types() {
            super(TYPES);
        }

        @Override
        public Charset getDefaultCharset() {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class ContractTable extends AbstractTable {
        private final List<Column> columns;

        ContractTable(List<Column> columns) {
            this.columns = columns;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            RelDataTypeFactory.Builder row = factory.builder();
            columns.forEach(column -> row.add(
                    column.name(), factory.createTypeWithNullability(type(factory, column.type()), column.nullable())));
            return row.build();
        }
    }
}
