package org.vigie.ingestion.reading;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.contract.DelimitedText;

/**
 * Walks once over delimited text of any size, in little memory: checks its encoding, counts its records and lines, and
 * finds where it may be parted. Tells records apart as {@link RecordSplitter} does.
 */
final class ChunkScanner {
    private static final int BLOCK = 1 << 20;

    // where the walk stands
    private static final int CELL_BEGIN = 0;
    private static final int UNQUOTED = 1;
    private static final int QUOTED = 2;
    private static final int QUOTE_SEEN = 3;

    /** How large what is read may be: a chunk ends with the record in which it reaches its size. */
    record Limits(int chunkBytes, int recordBytes, int records) {}

    /** What is said of the first wrong byte, and how many records begin up to it, the header counted. */
    record EncodingFault(Rejection rejection, int recordsUpTo) {}

    /**
     * What was found.
     *
     * @param chunks in order; where a header is expected, the first one is the header alone
     * @param records the header counted
     * @param fault present where the bytes are not the declared encoding
     * @param refusal present where the walk was given up
     */
    record Found(List<Chunk> chunks, int records, Optional<EncodingFault> fault, Optional<Rejection> refusal) {}

    private final DelimitedText text;
    private final Limits limits;
    private final byte delimiter;

    private final List<Chunk> chunks = new ArrayList<>();
    private int place = CELL_BEGIN;
    private boolean atRecordBegin = true;
    private boolean afterCarriageReturn;
    private int line = 1;
    private int records;
    private long recordOffset;
    private int recordLine = 1;
    private long chunkOffset;
    private int chunkLine = 1;
    private int chunkRecordsBefore;
    private Optional<Rejection> refusal = Optional.empty();

    ChunkScanner(DelimitedText text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.delimiter = (byte) text.delimiter();
    }

    Found scan(ByteSource source) {
        EncodingCheck encoding = new EncodingCheck(text.encoding());
        Optional<EncodingFault> fault = Optional.empty();
        byte[] buffer = new byte[BLOCK];
        int end = source.read(0, buffer, 0);
        int walked = EncodingCheck.markLength(buffer, end, text.encoding());
        chunkOffset = walked;
        // of buffer[0]; a character that a block does not end is carried over to the next
        long offset = 0;
        boolean last = false;
        while (!last && refusal.isEmpty()) {
            last = end < BLOCK;
            ByteBuffer block = ByteBuffer.wrap(buffer, 0, end);
            if (fault.isEmpty() && !encoding.isSound(block, last)) {
                int wrong = block.position();
                walk(buffer, walked, wrong + 1, offset);
                walked = Math.max(walked, wrong + 1);
                fault = Optional.of(new EncodingFault(
                        Rejections.encoding(text.encoding(), offset + wrong, line, buffer[wrong] & 0xFF), records));
            }
            walk(buffer, walked, end, offset);
            int carried = fault.isPresent() ? 0 : block.remaining();
            System.arraycopy(buffer, end - carried, buffer, 0, carried);
            offset += end - carried;
            walked = carried;
            end = last ? carried : carried + source.read(offset + carried, buffer, carried);
        }
        endChunk(offset + walked);
        return new Found(List.copyOf(chunks), records, fault, refusal);
    }

    private void walk(byte[] buffer, int from, int to, long offset) {
        int index = from;
        while (index < to) {
            if (place == UNQUOTED) {
                index = unquotedEnd(buffer, index, to);
                if (index == to) {
                    break;
                }
            }
            byte found = buffer[index];
            if (!atRecordBegin || beginsRecord(found, offset + index)) {
                step(found, offset + index);
            }
            index++;
        }
        if (!atRecordBegin) {
            refuseLongRecord(offset + to);
        }
        if (line > Integer.MAX_VALUE - BLOCK) {
            refuse(Rejections.tooManyRecords(limits.records()));
        }
    }

    private int unquotedEnd(byte[] buffer, int from, int to) {
        int index = from;
        while (index < to && buffer[index] != delimiter && buffer[index] != '\n' && buffer[index] != '\r') {
            index++;
        }
        return index;
    }

    private void step(byte found, long offset) {
        if (place == QUOTED) {
            stepQuoted(found);
        } else if (found == delimiter) {
            place = CELL_BEGIN;
        } else if (found == '\n' || found == '\r') {
            refuseLongRecord(offset);
            endLine(found);
            atRecordBegin = true;
        } else {
            place = found == '"' && place != UNQUOTED ? QUOTED : UNQUOTED;
        }
    }

    private void stepQuoted(byte found) {
        if (found == '"') {
            place = QUOTE_SEEN;
            afterCarriageReturn = false;
        } else if (found == '\r' || (found == '\n' && !afterCarriageReturn)) {
            endLine(found);
            place = QUOTED;
        } else {
            afterCarriageReturn = false;
        }
    }

    private void endLine(byte found) {
        line++;
        afterCarriageReturn = found == '\r';
        place = CELL_BEGIN;
    }

    /** Whether the byte is the first of a record: not where it is an empty line, or the second byte of a line end. */
    private boolean beginsRecord(byte found, long offset) {
        if (found == '\n' && afterCarriageReturn) {
            afterCarriageReturn = false;
            return false;
        }
        boolean headerEnds = records == 1 && chunks.isEmpty() && !text.headerless();
        if (headerEnds || offset - chunkOffset >= limits.chunkBytes()) {
            endChunk(offset);
        }
        if (found == '\n' || found == '\r') {
            endLine(found);
            return false;
        }
        afterCarriageReturn = false;
        atRecordBegin = false;
        recordOffset = offset;
        recordLine = line;
        records++;
        // one more for the header
        if (records - 1 > limits.records()) {
            refuse(Rejections.tooManyRecords(limits.records()));
        }
        return true;
    }

    /** Empty lines before the header belong to no chunk. */
    private void endChunk(long offset) {
        if (records > 0 && offset > chunkOffset) {
            chunks.add(
                    new Chunk(chunks.size(), chunkOffset, (int) (offset - chunkOffset), chunkLine, chunkRecordsBefore));
        }
        chunkOffset = offset;
        chunkLine = line;
        chunkRecordsBefore = text.headerless() ? records : records - 1;
    }

    private void refuseLongRecord(long offset) {
        if (offset - recordOffset > limits.recordBytes()) {
            refuse(Rejections.recordTooLong(recordLine, limits.recordBytes()));
        }
    }

    private void refuse(Rejection rejection) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(rejection);
        }
    }
}
