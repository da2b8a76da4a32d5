package org.vigie.ingestion.reading;

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
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.json.JsonReader;
import org.vigie.ingestion.reading.qdpx.QdpxReader;
import org.vigie.ingestion.reading.xlsx.XlsxReader;

/** Reads one delivery under its contract, in whatever format it comes: the one door through which files come in. */
public final class DeliveryReader {
    /** Bytes that a delivery may have: what the pipeline takes within its 3 GB, with room to spare. */
    public static final long LARGEST_DELIVERY = 64L << 20;

    private static final Map<Format, FormatReader> READERS = Map.of(
            Format.DELIMITED,
            new DelimitedReader(),
            Format.JSON,
            new JsonReader(),
            Format.XLSX,
            new XlsxReader(),
            Format.QDPX,
            new QdpxReader());

    private final DeliveryContract contract;

    public DeliveryReader(DeliveryContract contract) {
        this.contract = contract;
    }

    /** The refusal of a file that is not even looked into: none of its records is told apart. */
    public static ReadFile tooLarge(long bytes) {
        return refused(Rejections.tooLarge(bytes, LARGEST_DELIVERY));
    }

    /** Every record of the file, read or rejected with its reason. */
    public ReadFile read(String fileName, byte[] bytes) {
        if (bytes.length > LARGEST_DELIVERY) {
            return tooLarge(bytes.length);
        }
        Optional<Format> format =
                Format.ofFile(fileName).filter(contract.formats()::contains).filter(READERS::containsKey);
        if (format.isEmpty()) {
            return refused(Rejections.unknownFormat(
                    fileName, contract.formats().stream().map(Format::code).toList()));
        }
        RawDelivery raw = Objects.requireNonNull(READERS.get(format.get())).read(bytes, contract);
        return raw.refusal().isPresent() ? refused(raw.refusal().get()) : read(raw.tables(), format.get());
    }

    private ReadFile read(List<RawTable> tables, Format format) {
        Map<String, RawTable> byPart = new HashMap<>();
        List<Label> remarks = new ArrayList<>();
        for (RawTable table : tables) {
            partOf(table)
                    .ifPresentOrElse(
                            part -> byPart.put(part.name(), WithheldText.leftOut(table, part.contract(), format)),
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
                remarks.addAll(remarks(part, table));
                ReadPart read = new ReadPart(part.name(), part.contract(), table.header(), delivery);
                Remarks.personalData(PersonalDataFinding.in(read)).ifPresent(remarks::add);
                parts.add(read);
            } else if (part.required()) {
                refusals.add(Rejections.partMissing(
                        part.name(), tables.stream().map(RawTable::part).toList()));
            }
        }
        return refusals.isEmpty()
                ? new ReadFile(parts, Optional.empty(), remarks)
                : fallen(parts, byPart, refusals.get(0), remarks);
    }

    private Optional<Part> partOf(RawTable table) {
        return contract.parts().stream()
                .filter(part -> Stream.concat(Stream.of(part.name()), part.otherNames().stream())
                        .anyMatch(name -> name.equalsIgnoreCase(table.part().strip())))
                .findFirst();
    }

    private static List<Label> remarks(Part part, RawTable table) {
        HeaderMatch match = HeaderMatch.of(part.contract(), table.header());
        boolean told = table.sparse() ? !match.unknown().isEmpty() : !match.isExact();
        return part.contract().drift() == Drift.ACCEPT && told
                ? List.of(Remarks.columns(part.name(), match))
                : List.of();
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
