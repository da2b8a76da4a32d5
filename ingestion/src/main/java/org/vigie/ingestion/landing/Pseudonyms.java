package org.vigie.ingestion.landing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Row;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.lakehouse.Storage;

/**
 * Puts pseudonyms in place of what names persons, before anything is landed. A pseudonym is a keyed hash within its scope
 * (a wave of a survey): the same person has the same one in every delivery of that scope and another in any other. The key
 * is made once per workspace and stays in its restricted zone.
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** Enough that no two participants of a survey meet in one; short enough to be read. */
    private static final int SHOWN_BYTES = 16;

    private final Path keyFile;

    Pseudonyms(Path keyFile) {
        this.keyFile = keyFile;
    }

    /** The rows of records, as they are landed. */
    List<Row> landed(SourceContract contract, List<ReadRecord> records) {
        List<SourceField> fields = contract.fields();
        if (fields.stream().noneMatch(field -> field.pseudonymisedWithin().isPresent())) {
            return records.stream().map(LandedRows::landed).toList();
        }
        byte[] key = key();
        return records.stream()
                .map(found -> LandedRows.landed(found, shown(fields, found.values(), key)))
                .toList();
    }

    private static List<Optional<Object>> shown(List<SourceField> fields, List<Optional<Object>> values, byte[] key) {
        List<Optional<Object>> shown = new ArrayList<>(values);
        for (int index = 0; index < fields.size(); index++) {
            Optional<String> scope = fields.get(index).pseudonymisedWithin();
            if (scope.isPresent()) {
                String within = scopeValue(fields, values, scope.get());
                shown.set(index, values.get(index).map(value -> pseudonym(key, within, value.toString())));
            }
        }
        return shown;
    }

    private static String scopeValue(List<SourceField> fields, List<Optional<Object>> values, String scope) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(scope)) {
                return values.get(index).map(Object::toString).orElse("");
            }
        }
        throw new IllegalStateException("No field " + scope + " to make pseudonyms within");
    }

    private static String pseudonym(byte[] key, String scope, String value) {
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

    private byte[] key() {
        return Storage.doing(keyFile, () -> {
            if (!Files.exists(keyFile)) {
                make();
            }
            return Files.readAllBytes(keyFile);
        });
    }

    /** Two files may land at once: the first to make it wins, and nobody ever sees half a key. */
    private void make() throws IOException {
        Files.createDirectories(Objects.requireNonNull(keyFile.getParent()));
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Path aside = Files.createTempFile(keyFile.getParent(), ".key", "", ownerOnly());
        try {
            Files.write(aside, fresh);
            Files.createLink(keyFile, aside);
        } catch (FileAlreadyExistsException e) {
            // somebody else was faster
            return;
        } finally {
            Files.delete(aside);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = keyFile.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
