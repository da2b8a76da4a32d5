package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TileMatrixTest {
    @Test
    void whatAllHeadsBeginWithUpToAColonIsLeftOut() {
        assertThat(TileMatrix.bare(List.of(
                        new Option("m", "Rôle\u00a0: Gestionnaires"), new Option("s", "Rôle\u00a0: Personnel"))))
                .containsExactly(new Option("m", "Gestionnaires"), new Option("s", "Personnel"));
    }

    @Test
    void headsOfSeveralKindsOrOfOneMemberKeepTheirNames() {
        List<Option> mixed = List.of(new Option("m", "Role: Managers"), new Option("05", "Region: Estrie"));
        List<Option> plain = List.of(new Option("a", "Finance"), new Option("b", "Health"));
        List<Option> alone = List.of(new Option("m", "Role: Managers"));
        assertThat(TileMatrix.bare(mixed)).isEqualTo(mixed);
        assertThat(TileMatrix.bare(plain)).isEqualTo(plain);
        assertThat(TileMatrix.bare(alone)).isEqualTo(alone);
    }
}
