package org.vigie.contract.knowledge;

import org.vigie.contract.TableName;

/** Names of the tables of watch items, the glossary and remarks; what each holds stands in {@code tables/knowledge.yml}. */
public final class KnowledgeTables {
    public static final TableName STG_WATCH_ITEM = new TableName("stg_watch_item");
    public static final TableName STG_GLOSSARY_TERM = new TableName("stg_glossary_term");
    public static final TableName STG_REMARK = new TableName("stg_remark");
    public static final TableName FACT_WATCH_ITEM = new TableName("fact_watch_item");
    public static final TableName DIM_GLOSSARY = new TableName("dim_glossary");
    public static final TableName FACT_FEEDBACK = new TableName("fact_feedback");

    private KnowledgeTables() {}
}
