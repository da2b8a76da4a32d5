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
 * @param refusal present where the bytes are not the declared encoding; the text then has marks in their place and may be
 *     shown, not used
 */
record DecodedText(String text, int firstByte, Optional<Rejection> refusal) {
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
            return new DecodedText(
                    new String(bytes, firstByte, bytes.length - firstByte, declared),
                    firstByte,
                    Optional.of(Rejections.encoding(declared, offset, lineAt(bytes, offset), bytes[offset] & 0xFF)));
        }
        decoder.flush(output);
        return new DecodedText(output.flip().toString(), firstByte, Optional.empty());
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
            if (bytes[index] == '\n') {
                line++;
            }
        }
        return line;
    }
}
