package org.vigie.ingestion.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.privacy.PersonalData;
import org.vigie.ingestion.reading.Chunk;
import org.vigie.ingestion.reading.Fate;
import org.vigie.ingestion.reading.LargeDelivery;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RepeatedKeys;
import org.vigie.lakehouse.Lakehouse;

/**
 * Lands a delivery that is not held in memory, chunk by chunk. Its records are written in the pass in which they are
 * judged, in the hope that all is well, as it nearly always is; where it is not, what was written never counts, and a
 * second pass writes what is right.
 */
final class LargeLanding {
    private static final StructType KEYS = StructType.fromDDL("key string, record_number int, source_line int");

    private final Lakehouse lakehouse;
    private final SharedAppends shared;
    private final Pseudonyms pseudonyms;
    private final Delivery delivery;
    private final Unchanged unchanged;

    LargeLanding(
            Lakehouse lakehouse, SharedAppends shared, Pseudonyms pseudonyms, Delivery delivery, Unchanged unchanged) {
        this.lakehouse = lakehouse;
        this.shared = shared;
        this.pseudonyms = pseudonyms;
        this.delivery = delivery;
        this.unchanged = unchanged;
    }

    LandingReport land(Feed feed, LargeDelivery large) {
        LandingReport report = large.plan().fate().isForAll() || large.refusal().isPresent()
                ? landNone(feed, large)
                : landJudged(feed, large);
        unchanged.confirm();
        return report;
    }

    /** What is known beforehand to be refused or set aside; a file whose records cannot be told apart leaves no trace. */
    private LandingReport landNone(Feed feed, LargeDelivery large) {
        if (large.plan().fate().isForAll()) {
            appendNone(large);
            setAside(large, large.plan().fate(), large.chunks(), RepeatedKeys.NONE, large.records());
        }
        return report(feed, large, large.records(), large.refusal(), Optional.empty());
    }

    private LandingReport landJudged(Feed feed, LargeDelivery large) {
        ChunkOutcomes outcomes = ChunkOutcomes.registered(lakehouse.spark().sparkContext());
        boolean landed = lakehouse.appendIf(
                contract(large).landedTable(), landed(large, RepeatedKeys.NONE, outcomes), transaction(), () -> {
                    unchanged.confirm();
                    return outcomes.hashesSeenTwice().length == 0
                            && large.tooMany(outcomes.rejected()).isEmpty();
                });
        RepeatedKeys repeated = repeated(large, outcomes.hashesSeenTwice());
        long rejected = outcomes.rejected() + repeated.size();
        Optional<Rejection> refusal = large.tooMany(rejected);
        if (refusal.isPresent()) {
            appendNone(large);
            setAside(large, Fate.fallen(refusal.get()), large.chunks(), repeated, large.records());
            return report(feed, large, large.records(), refusal, Optional.empty());
        }
        if (!landed) {
            lakehouse.append(
                    contract(large).landedTable(),
                    landed(
                            large,
                            repeated,
                            ChunkOutcomes.registered(lakehouse.spark().sparkContext())),
                    transaction());
        }
        landApart(large, repeated);
        Optional<Label> remark = flag(large, repeated);
        List<Chunk> chunks = repeated.size() == 0 ? outcomes.withRejected(large.chunks()) : large.chunks();
        setAside(large, large.plan().fate(), chunks, repeated, rejected);
        return report(feed, large, rejected, Optional.empty(), remark);
    }

    /** What people said lies apart. */
    private void landApart(LargeDelivery large, RepeatedKeys repeated) {
        if (contract(large).hasRestrictedFields()) {
            lakehouse.append(
                    contract(large).restrictedTable(),
                    lakehouse.frame(
                            ChunkRows.over(
                                    lakehouse, large.chunks(), new ChunkRows.Said(large.plan(), repeated, delivery)),
                            LandedTables.restrictedShape(contract(large))),
                    delivery.landingApart(""));
        }
    }

    /** Where personal data seem to stand; what the sender should know of it. */
    private Optional<Label> flag(LargeDelivery large, RepeatedKeys repeated) {
        if (!contract(large).hasFreeText()) {
            return Optional.empty();
        }
        Dataset<Row> found = lakehouse
                .frame(
                        ChunkRows.over(
                                lakehouse,
                                large.chunks(),
                                new ChunkRows.PersonalDataFound(large.plan(), repeated, delivery)),
                        ChunkRows.PersonalDataFound.COLUMNS)
                .select(explode(col("found")).as("found"))
                .select("found.*");
        shared.append(LandedTables.PERSONAL_DATA, Map.of(delivery.flagging(""), found));
        Row counted = lakehouse
                .read(LandedTables.PERSONAL_DATA)
                .where(col("contract_id").equalTo(contract(large).id()))
                .where(col("delivery_id").equalTo(delivery.id()))
                .agg(countDistinct(col("record_number")), collect_set(col("kind_code")))
                .first();
        Set<PersonalData> kinds =
                counted.<String>getList(1).stream().map(PersonalData::of).collect(Collectors.toSet());
        return kinds.isEmpty() ? Optional.empty() : Optional.of(LargeDelivery.personalData(counted.getLong(0), kinds));
    }

    /** Of the keys whose hash is seen twice, those that are; nearly always none has to be looked at. */
    private RepeatedKeys repeated(LargeDelivery large, long[] hashes) {
        if (hashes.length == 0) {
            return RepeatedKeys.NONE;
        }
        Dataset<Row> keys = lakehouse.frame(
                ChunkRows.over(lakehouse, large.chunks(), new ChunkRows.Keys(large.plan(), hashes, shown(large))),
                KEYS);
        return RepeatedKeys.of(keys
                .withColumn("first", min(struct("record_number", "source_line")).over(Window.partitionBy("key")))
                .where(col("record_number").gt(col("first.record_number")))
                .select(col("record_number"), col("first.source_line"))
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(rows -> List.of(entries(rows)).iterator())
                .collect()
                .stream()
                .flatMapToLong(LongStream::of)
                .toArray());
    }

    private static long[] entries(Iterator<InternalRow> rows) {
        LongStream.Builder entries = LongStream.builder();
        rows.forEachRemaining(row -> entries.add(RepeatedKeys.entry(row.getInt(0), row.getInt(1))));
        return entries.build().toArray();
    }

    private Dataset<Row> landed(LargeDelivery large, RepeatedKeys repeated, ChunkOutcomes outcomes) {
        return lakehouse.frame(
                ChunkRows.over(
                        lakehouse,
                        large.chunks(),
                        new ChunkRows.Landed(large.plan(), repeated, delivery, shown(large), outcomes)),
                LandedTables.shape(contract(large)));
    }

    /** No record, but the tables. */
    private void appendNone(LargeDelivery large) {
        if (contract(large).hasRestrictedFields()) {
            lakehouse.append(
                    contract(large).restrictedTable(),
                    lakehouse.frame(List.of(), LandedTables.restrictedShape(contract(large))),
                    delivery.landingApart(""));
        }
        lakehouse.append(
                contract(large).landedTable(),
                lakehouse.frame(List.of(), LandedTables.shape(contract(large))),
                transaction());
    }

    private void setAside(LargeDelivery large, Fate fate, List<Chunk> chunks, RepeatedKeys repeated, long rejected) {
        if (rejected > 0) {
            shared.append(
                    LandedTables.QUARANTINE,
                    Map.of(
                            delivery.quarantining(""),
                            lakehouse.frame(
                                    ChunkRows.over(
                                            lakehouse,
                                            chunks,
                                            new ChunkRows.Rejected(large.plan().with(fate), repeated, delivery)),
                                    LandedTables.QUARANTINE_COLUMNS)));
        }
    }

    private ShownValues shown(LargeDelivery large) {
        return pseudonyms.of(contract(large));
    }

    private LandingReport report(
            Feed feed, LargeDelivery large, long rejected, Optional<Rejection> refusal, Optional<Label> remark) {
        return LandingReport.of(
                feed,
                delivery,
                new LandingReport.Counts(large.records(), large.records() - rejected, rejected),
                refusal.map(Rejection::text),
                Stream.concat(large.remarks().stream(), remark.stream()).toList());
    }

    private String transaction() {
        return delivery.landing("");
    }

    private static SourceContract contract(LargeDelivery large) {
        return large.plan().contract();
    }
}
