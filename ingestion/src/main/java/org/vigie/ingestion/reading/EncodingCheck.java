package org.vigie.ingestion.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds the first byte that is not the declared encoding, block by block. */
final class EncodingCheck {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHARACTERS_AT_A_TIME = 1 << 16;

    private final CharsetDecoder decoder;
    private final CharBuffer characters = CharBuffer.allocate(CHARACTERS_AT_A_TIME);

    EncodingCheck(Charset declared) {
        this.decoder = declared.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Whether the block, up to its limit, is the encoding. Its position is then where a character begins that the block
     * does not end; where it is not, its position is at the first byte that is wrong.
     */
    boolean isSound(ByteBuffer block, boolean last) {
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(block, characters, last);
        }
        return !result.isError();
    }

    /** How many bytes the byte order mark takes that a file may begin with. */
    static int markLength(byte[] bytes, int length, Charset declared) {
        boolean marked = declared.equals(StandardCharsets.UTF_8)
                && length >= UTF_8_MARK.length
                && bytes[0] == UTF_8_MARK[0]
                && bytes[1] == UTF_8_MARK[1]
                && bytes[2] == UTF_8_MARK[2];
        return marked ? UTF_8_MARK.length : 0;
    }
}
