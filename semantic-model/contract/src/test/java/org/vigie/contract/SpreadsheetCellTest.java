package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+cmd|'x'!A0",
                "-2+3+cmd|'x'!A0",
                "@SUM(1;2)",
                "\t=1",
                "\r=1",
                "+A1"
            })
    void whatWouldBeRunComesOutAsText(String cell) {
        assertThat(SpreadsheetCell.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "a=1", "-5", "+12.50", "-1 234,5", "-1\u202F234,5", "-12,5 %", "-", "1-2", "-1.5e3"})
    void textsAndSignedNumbersStayAsTheyAre(String cell) {
        assertThat(SpreadsheetCell.inert(cell)).isEqualTo(cell);
    }
}
