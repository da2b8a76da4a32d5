package org.vigie.ingestion.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a delivery.
 *
 * @param firstByte where the text begins, after a byte order mark
 * @param charset in which the text is written: the declared one, or, where the bytes are not that, one that has a
 *     character for every byte, so that records can still be told apart at their true offsets
 * @param fault present where the bytes are not the declared encoding; the text may then be {@link #shown}, not used
 */
record DecodedText(String text, int firstByte, Charset charset, Optional<Fault> fault) {
    /** The first byte that is not the declared encoding, and what is said of it. */
    record Fault(long byteOffset, Rejection rejection) {}

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static DecodedText of(byte[] bytes, Charset declared) {
        int firstByte = markLength(bytes, declared);
        ByteBuffer input = ByteBuffer.wrap(bytes, firstByte, bytes.length - firstByte);
        CharsetDecoder decoder = declared.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer output = CharBuffer.allocate((int) (input.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            int offset = input.position();
            Rejection rejection = Rejections.encoding(declared, offset, lineAt(bytes, offset), bytes[offset] & 0xFF);
            Charset anyByte = StandardCharsets.ISO_8859_1;
            return new DecodedText(
                    new String(bytes, firstByte, bytes.length - firstByte, anyByte),
                    firstByte,
                    anyByte,
                    Optional.of(new Fault(offset, rejection)));
        }
        decoder.flush(output);
        return new DecodedText(output.flip().toString(), firstByte, declared, Optional.empty());
    }

    /** A piece of the text as people should see it, with a mark in place of each byte that means nothing. */
    String shown(String piece, Charset declared) {
        return charset.equals(declared) ? piece : new String(piece.getBytes(charset), declared);
    }

    private static int markLength(byte[] bytes, Charset declared) {
        boolean marked = declared.equals(StandardCharsets.UTF_8)
                && bytes.length >= UTF_8_MARK.length
                && bytes[0] == UTF_8_MARK[0]
                && bytes[1] == UTF_8_MARK[1]
                && bytes[2] == UTF_8_MARK[2];
        return marked ? UTF_8_MARK.length : 0;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int index = 0; index < offset; index++) {
            if (bytes[index] == '\n' || (bytes[index] == '\r' && bytes[index + 1] != '\n')) {
                line++;
            }
        }
        return line;
    }
}
