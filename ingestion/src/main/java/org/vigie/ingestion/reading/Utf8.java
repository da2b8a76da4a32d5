package org.vigie.ingestion.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes are what formats of one encoding ask for; looked at piece by piece, however many they are. */
public final class Utf8 {
    private static final int LOOKED_AT_ONCE = 8_192;

    private Utf8() {}

    /** A zero byte tells UTF-16 and UTF-32, which some parsers would guess. */
    public static boolean is(byte[] bytes) {
        for (byte found : bytes) {
            if (found == 0) {
                return false;
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer piece = CharBuffer.allocate(LOOKED_AT_ONCE);
        CoderResult result = decoder.decode(input, piece, true);
        while (result.isOverflow()) {
            piece.clear();
            result = decoder.decode(input, piece, true);
        }
        return !result.isError();
    }
}
