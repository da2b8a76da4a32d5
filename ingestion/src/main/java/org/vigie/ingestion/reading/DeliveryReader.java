package org.vigie.ingestion.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.DeliveryContract.Part;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.json.JsonReader;
import org.vigie.ingestion.reading.qdpx.QdpxReader;
import org.vigie.ingestion.reading.stratml.StratmlReader;
import org.vigie.ingestion.reading.xlsx.XlsxReader;

/** Reads one delivery under its contract, in whatever format it comes: the one door through which files come in. */
public final class DeliveryReader {
    /** Bytes that a delivery may have that is held in memory: what the pipeline takes within its 3 GB, with room to spare. */
    public static final long LARGEST_DELIVERY = 64L << 20;

    /** Up to here, and up to so many lines, delimited text is read in memory, which is quicker for little. */
    private static final long MOST_BYTES_AT_ONCE = 8L << 20;

    private static final int MOST_LINES_AT_ONCE = 250_000;

    private static final Map<Format, FormatReader> READERS = Map.of(
            Format.DELIMITED,
            new DelimitedReader(),
            Format.JSON,
            new JsonReader(),
            Format.XLSX,
            new XlsxReader(),
            Format.STRATML,
            new StratmlReader(),
            Format.QDPX,
            new QdpxReader());

    private final DeliveryContract contract;

    public DeliveryReader(DeliveryContract contract) {
        this.contract = contract;
    }

    /** The most bytes that a file of that name may have. */
    public long largest(String fileName) {
        return canBeParted(fileName) ? LargeDelivery.LARGEST : LARGEST_DELIVERY;
    }

    /** The refusal of a file that is not even looked into: none of its records is told apart. */
    public ReadFile tooLarge(String fileName, long bytes) {
        return refused(Rejections.tooLarge(bytes, largest(fileName)));
    }

    /** Whether a file must be read chunk by chunk, by its size alone. */
    public boolean isLarge(String fileName, long bytes) {
        return bytes > MOST_BYTES_AT_ONCE && canBeParted(fileName);
    }

    /** The same, by the number of its lines. */
    public boolean isLarge(String fileName, byte[] bytes) {
        return canBeParted(fileName) && lines(bytes) > MOST_LINES_AT_ONCE;
    }

    /** What a large file is as a whole. */
    public LargeDelivery outline(Path file) {
        return LargeDelivery.of(file, contract.id());
    }

    private boolean canBeParted(String fileName) {
        return contract.isOneTable()
                && contract.parts().get(0).wide().isEmpty()
                && contract.formats().contains(Format.DELIMITED)
                && Format.ofFile(fileName).equals(Optional.of(Format.DELIMITED));
    }

    private static int lines(byte[] bytes) {
        int lines = 0;
        for (byte found : bytes) {
            if (found == '\n' || found == '\r') {
                lines++;
            }
        }
        return lines;
    }

    /** Every record of the file, read or rejected with its reason. */
    public ReadFile read(String fileName, byte[] bytes) {
        if (bytes.length > LARGEST_DELIVERY) {
            return refused(Rejections.tooLarge(bytes.length, LARGEST_DELIVERY));
        }
        Optional<Format> format =
                Format.ofFile(fileName).filter(contract.formats()::contains).filter(READERS::containsKey);
        if (format.isEmpty()) {
            return refused(Rejections.unknownFormat(
                    fileName, contract.formats().stream().map(Format::code).toList()));
        }
        RawDelivery raw = Objects.requireNonNull(READERS.get(format.get())).read(bytes, contract);
        return raw.refusal().isPresent() ? refused(raw.refusal().get()) : read(raw, fileName, format.get());
    }

    private ReadFile read(RawDelivery raw, String fileName, Format format) {
        Map<String, RawTable> byPart = new HashMap<>();
        List<Label> remarks = new ArrayList<>(raw.remarks());
        for (RawTable table : raw.tables()) {
            partOf(table)
                    .ifPresentOrElse(
                            part -> byPart.put(
                                    part.name(),
                                    WithheldText.leftOut(
                                            records(part, table, fileName, remarks), part.contract(), format)),
                            () -> remarks.add(Remarks.partLeftOut(
                                    table.part(), table.records().size())));
        }
        List<ReadPart> parts = new ArrayList<>();
        List<Rejection> refusals = new ArrayList<>();
        for (Part part : contract.parts()) {
            RawTable table = byPart.get(part.name());
            if (table != null) {
                ReadDelivery delivery = new RecordReader(part.contract()).read(table);
                delivery.refusal().ifPresent(refusals::add);
                remarks.addAll(remarks(part.name(), part.contract(), table.header(), table.sparse()));
                ReadPart read = new ReadPart(part.name(), part.contract(), table.header(), delivery);
                Remarks.personalData(PersonalDataFinding.in(read)).ifPresent(remarks::add);
                parts.add(read);
            } else if (part.required()) {
                refusals.add(Rejections.partMissing(
                        part.name(), raw.tables().stream().map(RawTable::part).toList()));
            }
        }
        return refusals.isEmpty()
                ? new ReadFile(parts, Optional.empty(), remarks)
                : fallen(parts, byPart, refusals.get(0), remarks);
    }

    /** The records of a table: its lines, or what stands in the columns of each. */
    private static RawTable records(Part part, RawTable table, String fileName, List<Label> remarks) {
        if (part.wide().isEmpty()) {
            return table;
        }
        Unpivot unpivot = new Unpivot(part.wide().get(), part.contract(), fileName);
        unpivot.remark(table).ifPresent(remarks::add);
        return unpivot.records(table);
    }

    private Optional<Part> partOf(RawTable table) {
        return contract.parts().stream()
                .filter(part -> Stream.concat(Stream.of(part.name()), part.otherNames().stream())
                        .anyMatch(name -> name.equalsIgnoreCase(table.part().strip())))
                .findFirst();
    }

    static List<Label> remarks(String part, SourceContract contract, List<String> header, boolean sparse) {
        HeaderMatch match = HeaderMatch.of(contract, header);
        boolean told = sparse ? !match.unknown().isEmpty() : !match.isExact();
        return contract.drift() == Drift.ACCEPT && told ? List.of(Remarks.columns(part, match)) : List.of();
    }

    /** One part refused refuses the file: half a plan is none. */
    private static ReadFile fallen(
            List<ReadPart> parts, Map<String, RawTable> tables, Rejection refusal, List<Label> remarks) {
        List<ReadPart> all = new ArrayList<>();
        for (ReadPart part : parts) {
            RawTable table = tables.get(part.name());
            all.add(
                    part.delivery().refusal().isPresent() || table == null
                            ? part
                            : part.with(RecordReader.fallen(part.delivery(), table, refusal)));
        }
        return new ReadFile(all, Optional.of(refusal), remarks);
    }

    private static ReadFile refused(Rejection refusal) {
        return new ReadFile(List.of(), Optional.of(refusal), List.of());
    }
}
