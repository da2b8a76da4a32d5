package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.contract.DelimitedText;

/** Wherever a file is parted, its chunks hold the same records as the whole, in the same places. */
class ChunkScannerTest {
    private static final DelimitedText TEXT = new DelimitedText(StandardCharsets.UTF_8, ',', false);
    private static final String[] PIECES = {
        "1", "\"", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "\r", "a", "é", " ", "\uD83C\uDF41", "10.5"
    };
    private static final int FILES = 20_000;

    @Test
    void chunksHoldTheRecordsOfTheWhole() {
        SplittableRandom random = new SplittableRandom(1_867L);
        long records = 0;
        long parts = 0;
        for (int file = 0; file < FILES; file++) {
            byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
            ChunkScanner.Limits limits = new ChunkScanner.Limits(1 + random.nextInt(40), 1_000, 1_000);
            ChunkScanner.Found found = new ChunkScanner(TEXT, limits).scan(ByteSource.of(bytes));
            List<String> whole = places(new RecordSplitter(bytes, 0, 0, 1, ',', StandardCharsets.UTF_8), 0);

            List<String> inChunks = new ArrayList<>();
            for (Chunk chunk : found.chunks()) {
                RecordSplitter splitter =
                        DelimitedOutline.splitter(ByteSource.of(bytes), chunk, TEXT, StandardCharsets.UTF_8);
                // the header counts for none
                inChunks.addAll(places(splitter, chunk.index() == 0 ? 0 : chunk.recordsBefore() + 1));
            }
            assertThat(inChunks).isEqualTo(whole);
            assertThat(found.records()).isEqualTo(whole.size());
            assertThat(found.fault()).isEmpty();
            records += whole.size();
            parts += found.chunks().size();
        }
        System.out.printf("%,d files in %,d chunks, %,d records in their places%n", FILES, parts, records);
    }

    @Test
    void aRecordLongerThanTheLimitIsRefusedWithItsLine() {
        ChunkScanner.Limits limits = new ChunkScanner.Limits(10, 20, 1_000);
        byte[] bytes = "id\n1\n\"2\nand so on and so on and on".getBytes(StandardCharsets.UTF_8);
        assertThat(new ChunkScanner(TEXT, limits)
                        .scan(ByteSource.of(bytes))
                        .refusal()
                        .orElseThrow()
                        .text()
                        .en())
                .isEqualTo(
                        "The record that begins on line 3 has more than 20 bytes, the limit. A quote was probably left"
                                + " open in it: close it, or shorten the record.");
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int piece = 0; piece < length; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Number, line, offset and text of each record. */
    private static List<String> places(RecordSplitter splitter, int recordsBefore) {
        List<String> places = new ArrayList<>();
        while (splitter.hasNext()) {
            PhysicalRecord record = splitter.next();
            places.add((recordsBefore + places.size()) + " line " + record.line() + " at " + record.byteOffset() + ": "
                    + record.raw(StandardCharsets.UTF_8) + " " + record.cells());
        }
        return places;
    }
}
