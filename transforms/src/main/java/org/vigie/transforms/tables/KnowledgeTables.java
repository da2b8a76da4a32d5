package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.DIM_THEME;
import static org.vigie.contract.knowledge.KnowledgeTables.DIM_GLOSSARY;
import static org.vigie.contract.knowledge.KnowledgeTables.FACT_FEEDBACK;
import static org.vigie.contract.knowledge.KnowledgeTables.FACT_WATCH_ITEM;
import static org.vigie.contract.knowledge.KnowledgeTables.STG_GLOSSARY_TERM;
import static org.vigie.contract.knowledge.KnowledgeTables.STG_REMARK;
import static org.vigie.contract.knowledge.KnowledgeTables.STG_WATCH_ITEM;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.rooms.RoomTables.FACT_DECISION;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.knowledge.StgGlossaryTerm;
import org.vigie.transforms.conformed.knowledge.StgRemark;
import org.vigie.transforms.conformed.knowledge.StgWatchItem;
import org.vigie.transforms.knowledge.DimGlossary;
import org.vigie.transforms.knowledge.FactFeedback;
import org.vigie.transforms.knowledge.FactWatchItem;

/** What is watched, what words mean, and what users say of the data. */
public final class KnowledgeTables {
    private KnowledgeTables() {}

    /** Watch items and their age on a day. */
    public static List<TableJob> watch(LocalDate asOf) {
        return List.of(
                table(STG_WATCH_ITEM).from(landed("watch.items")).by(StgWatchItem::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_WATCH_ITEM)
                        .by(rows -> StgFiscalYear.ofDays(rows, "published_date", STG_WATCH_ITEM)),
                table(FACT_WATCH_ITEM)
                        .from(STG_WATCH_ITEM, DIM_THEME, FACT_DECISION, DIM_PERIOD)
                        .by((items, themes, decisions, periods) ->
                                FactWatchItem.build(items, themes, decisions, periods, asOf))
                        .knowing(asOf));
    }

    /** The glossary as it holds on a day. */
    public static List<TableJob> glossary(LocalDate asOf) {
        return List.of(
                table(STG_GLOSSARY_TERM).from(landed("glossary.terms")).by(StgGlossaryTerm::build),
                table(DIM_GLOSSARY)
                        .from(STG_GLOSSARY_TERM)
                        .by(terms -> DimGlossary.build(terms, asOf))
                        .knowing(asOf));
    }

    /** Remarks as known on a day, which decides which are answered. */
    public static List<TableJob> feedback(LocalDate asOf) {
        return List.of(
                table(STG_REMARK).from(landed("feedback.remarks")).by(StgRemark::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_REMARK)
                        .by(rows -> StgFiscalYear.ofDays(rows, "received_date", STG_REMARK)),
                table(FACT_FEEDBACK)
                        .from(STG_REMARK, DIM_PERIOD)
                        .by((remarks, periods) -> FactFeedback.build(remarks, periods, asOf))
                        .knowing(asOf));
    }
}
