package org.vigie.ingestion.landing;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is landed of the values of a record: as they are, or pseudonyms in place of those that name persons. Goes with the
 * work to wherever it is done.
 */
final class ShownValues implements Serializable {
    /** In place of a scope. */
    static final int AS_IT_IS = -1;

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";
    /** Enough that no two participants of a survey meet in one; short enough to be read. */
    private static final int SHOWN_BYTES = 16;

    private final int[] scopes;
    private final byte[] key;

    /**
     * @param scopes for each field, the field within whose values its pseudonyms hold
     * @param key secret; empty where every value stays as it is
     */
    ShownValues(int[] scopes, byte[] key) {
        this.scopes = scopes.clone();
        this.key = key.clone();
    }

    /** What is landed for a field of a record. */
    @Nullable
    Object value(int field, IntFunction<@Nullable Object> values) {
        Object value = values.apply(field);
        if (value == null || scopes[field] == AS_IT_IS) {
            return value;
        }
        Object scope = values.apply(scopes[field]);
        return pseudonym(scope == null ? "" : scope.toString(), value.toString());
    }

    /** A record's key, told from others as well as before, that names nobody either. */
    String key(String recordKey) {
        return Arrays.stream(scopes).allMatch(scope -> scope == AS_IT_IS) ? recordKey : pseudonym("", recordKey);
    }

    private String pseudonym(String scope, String value) {
        byte[] salt = hash(key, scope);
        return HexFormat.of().formatHex(hash(salt, value), 0, SHOWN_BYTES);
    }

    private static byte[] hash(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
