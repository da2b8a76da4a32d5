package org.vigie.ingestion.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.SourceContract;

/**
 * What delimited text is as a whole, before its records are read.
 *
 * @param header as it stands in the file
 * @param chunks of records; each can be read alone
 * @param records of all chunks
 * @param charset in which records are to be told apart: the declared one, or, where the bytes are not that, one that has a
 *     character for every byte
 * @param fault present where the text cannot be trusted
 * @param refusal present where none of its records can be told apart
 */
record DelimitedOutline(
        List<String> header,
        List<Chunk> chunks,
        int records,
        Charset charset,
        Optional<RawTable.Fault> fault,
        Optional<Rejection> refusal) {
    /** As many as a workbook may have; the header goes with each record that is set aside. */
    private static final int MOST_COLUMNS = 16_384;

    /** Up to here nobody counts; beyond, a file must have a byte for each cell that its header promises. */
    private static final long LEAST_CELLS = 4_000_000;

    static DelimitedOutline of(ByteSource source, SourceContract contract, ChunkScanner.Limits limits) {
        DelimitedText text = contract.text();
        ChunkScanner.Found found = new ChunkScanner(text, limits).scan(source);
        if (found.refusal().isPresent()) {
            return refused(found.refusal().get());
        }
        if (found.records() == 0) {
            return refused(Rejections.empty());
        }
        Charset charset = found.fault().isPresent() ? StandardCharsets.ISO_8859_1 : text.encoding();
        int headers = text.headerless() ? 0 : 1;
        List<String> header = text.headerless()
                ? contract.headers()
                : cells(splitter(source, found.chunks().get(0), text, charset).next());
        int records = found.records() - headers;
        if (header.size() > MOST_COLUMNS) {
            return refused(Rejections.tooManyColumns(header.size(), MOST_COLUMNS));
        }
        if ((long) header.size() * records > Math.max(LEAST_CELLS, length(found))) {
            return refused(Rejections.tooNarrow(header.size(), records));
        }
        Optional<RawTable.Fault> fault = found.fault()
                .map(wrong -> fault(wrong.rejection(), wrong.recordsUpTo() - headers))
                .or(() -> cut(source, found, text, header.size()).map(rejection -> fault(rejection, records)));
        List<Chunk> chunks = found.chunks().subList(headers, found.chunks().size());
        return new DelimitedOutline(header, chunks, records, charset, fault, Optional.empty());
    }

    private static DelimitedOutline refused(Rejection refusal) {
        return new DelimitedOutline(
                List.of(), List.of(), 0, StandardCharsets.UTF_8, Optional.empty(), Optional.of(refusal));
    }

    static RecordSplitter splitter(ByteSource source, Chunk chunk, DelimitedText text, Charset charset) {
        return new RecordSplitter(
                source.read(chunk.offset(), chunk.length()),
                0,
                chunk.offset(),
                chunk.line(),
                text.delimiter(),
                charset);
    }

    private static long length(ChunkScanner.Found found) {
        return found.chunks().stream().mapToLong(Chunk::length).sum();
    }

    /** At fault is the last of so many records; where that is none, the header or the file is. */
    private static RawTable.Fault fault(Rejection rejection, int recordsUpTo) {
        return new RawTable.Fault(rejection, recordsUpTo == 0 ? Optional.empty() : Optional.of(recordsUpTo - 1));
    }

    private static Optional<Rejection> cut(
            ByteSource source, ChunkScanner.Found found, DelimitedText text, int expected) {
        // the last chunk may hold empty lines only
        for (int index = found.chunks().size() - 1; index >= 0; index--) {
            List<PhysicalRecord> records = splitter(source, found.chunks().get(index), text, text.encoding())
                    .rest();
            if (!records.isEmpty()) {
                return cut(records.get(records.size() - 1), text, expected);
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> cut(PhysicalRecord last, DelimitedText text, int expected) {
        if (!last.isCut(expected, text.delimiter(), text.endsWithLineEnd())) {
            return Optional.empty();
        }
        return Optional.of(
                last.unclosed()
                        ? Rejections.openQuote(last.line())
                        : Rejections.cut(last.line(), last.cells().size(), expected));
    }

    private static List<String> cells(PhysicalRecord header) {
        return header.cells().stream().map(Cell::shown).toList();
    }
}
