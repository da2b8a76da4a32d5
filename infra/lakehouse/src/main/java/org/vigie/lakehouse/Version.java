package org.vigie.lakehouse;

/**
 * A version of a table. A table that was deleted and made again counts its versions anew, so that a number alone does not
 * say what a version holds: the commit that made it does. Written as {@code 12@0f3c…}.
 *
 * @param number counted from 0 while the table stands; −1 of a table that was never written
 * @param commit what Delta named the commit by; never given twice
 */
public record Version(long number, String commit) {
    /** Of a table that was never written. */
    public static final Version NONE = new Version(-1, "");

    public Version {
        if (number < -1 || number == -1 && !commit.isEmpty()) {
            throw new IllegalArgumentException("No version of a table: " + number + "@" + commit);
        }
    }

    /** The reverse of {@link #toString}. A number alone, as earlier programs noted it, is no version of a table that was written. */
    public static Version parse(String text) {
        String[] parts = text.split("@", 2);
        return new Version(Long.parseLong(parts[0]), parts.length > 1 ? parts[1] : "");
    }

    @Override
    public String toString() {
        return number + "@" + commit;
    }
}
