package org.vigie.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void isReadAsItIsWritten() {
        Version version = new Version(12, "73e63407-d743-4bad-afbd-e699589afbb5");
        assertThat(version).hasToString("12@73e63407-d743-4bad-afbd-e699589afbb5");
        assertThat(Version.parse(version.toString())).isEqualTo(version);
        assertThat(Version.parse(Version.NONE.toString())).isEqualTo(Version.NONE);
    }

    @Test
    void aNumberAloneIsNoVersionOfATableThatWasWritten() {
        assertThat(Version.parse("0")).isNotEqualTo(Version.NONE).isNotEqualTo(new Version(0, "a"));
        assertThat(Version.parse("-1")).isEqualTo(Version.NONE);
    }
}
