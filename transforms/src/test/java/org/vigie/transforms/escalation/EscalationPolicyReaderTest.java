package org.vigie.transforms.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

class EscalationPolicyReaderTest {
    @Test
    void theLevelsGoFromTheTeamToTheGovernment() {
        assertThat(EscalationPolicy.shipped().levels())
                .extracting(RoomLevel::code)
                .containsExactly("OPER", "TACT", "STRAT", "GOUV");
        assertThat(EscalationPolicy.shipped().level("GOUV"))
                .hasValueSatisfying(top -> assertThat(top.resolve()).isEmpty());
        assertThat(EscalationPolicy.shipped().level("HALL")).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Problems problems = new Problems();
        EscalationPolicyReader.read(Definition.of("escalation.yml", new StringReader("""
                levels:
                  - {code: OPER, rank: one, name: {fr: 'Équipe', en: 'Team'}, acknowledge: 8}
                calendar:
                  time_zone: Mars/Olympus
                  opens: '16:30'
                  closes: '08:30'
                  holidays:
                    - {code: h, date: '02-30', weekend: never}
                """), problems));
        assertThatThrownBy(problems::throwIfAny)
                .hasMessageContaining("'rank' cannot be read here: one. Example: 1.")
                .hasMessageContaining("'time_zone' cannot be read here: Mars/Olympus.")
                .hasMessageContaining("The day closes at 08:30 but opens at 16:30. Give a later hour.")
                .hasMessageContaining("'date' cannot be read here: 02-30.")
                .hasMessageContaining("'never' is unknown. Values: before, after, nearest.");
    }
}
