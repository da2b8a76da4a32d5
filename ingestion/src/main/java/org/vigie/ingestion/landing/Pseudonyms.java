package org.vigie.ingestion.landing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.lakehouse.Storage;

/**
 * Puts pseudonyms in place of what names persons, before anything is landed. A pseudonym is a keyed hash within its scope
 * (a wave of a survey): the same person has the same one in every delivery of that scope and another in any other. The key
 * is made once per workspace and stays in its restricted zone.
 */
final class Pseudonyms {
    private static final int KEY_BYTES = 32;

    private final Path keyFile;

    Pseudonyms(Path keyFile) {
        this.keyFile = keyFile;
    }

    /** What is landed of the records of a contract; the key is made or read only where it is needed. */
    ShownValues of(SourceContract contract) {
        List<SourceField> fields = contract.fields();
        int[] scopes = fields.stream()
                .mapToInt(field -> field.privacy()
                        .pseudonymisedWithin()
                        .map(scope -> position(fields, scope))
                        .orElse(ShownValues.AS_IT_IS))
                .toArray();
        return Arrays.stream(scopes).allMatch(scope -> scope == ShownValues.AS_IT_IS)
                ? new ShownValues(scopes, new byte[0])
                : new ShownValues(scopes, key());
    }

    private static int position(List<SourceField> fields, String name) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(name)) {
                return index;
            }
        }
        throw new IllegalStateException("No field " + name + " to make pseudonyms within");
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
