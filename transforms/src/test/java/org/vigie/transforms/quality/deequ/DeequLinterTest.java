package org.vigie.transforms.quality.deequ;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.RulesetReader;

class DeequLinterTest {
    @Test
    void whatTheEngineWouldIgnoreOrMisreadIsRefused() {
        assertRefused("dqdl: 'ColumnValues \"decimals\" between 0 and 6'", "'between' excludes both its bounds");
        assertRefused("dqdl: 'ColumnValues \"decimals\" > 0 with threshold > 0.4'", "'with threshold' is ignored");
        assertRefused("dqdl: 'IsComplete \"name_fr\" with tags {\"a\": \"b\"}'", "Tags ('with tags') are not read");
        assertRefused("dqdl: 'CustomSql \"select count(*) from primary\" = 0'", "'CustomSql' without a table alias");
        assertRefused(
                "dqdl: 'RowCount > avg(last(3))'", "A computed operand (avg, last, …) is always reported as failed");
        assertRefused("dqdl: 'DataFreshness \"baseline_date\" <= 24 hours'", "The rule reads the clock");
        assertRefused("holds: 'baseline_date < current_date()'", "The condition reads the clock");
        assertRefused(
                "dqdl: '(IsComplete \"name_fr\") and (RowCount > 0)'", "'and' and 'or' between rules misjudge rows");
        assertRefused("dqdl: 'SchemaMatch \"other\" = 1.0'", "The engine does not execute 'SchemaMatch'");
        assertRefused("dqdl: 'DetectAnomalies \"RowCount\"'", "The engine does not execute 'DetectAnomalies'");
        assertRefused("dqdl: 'RowCount > 0, RowCount < 9'", "One rule at a time");
        assertRefused("dqdl: 'ColumnValues \"decimals\" > 0'", "'ColumnValues' on numbers or dates fails");
        assertRefused("dqdl: 'RowCuont > 0'", "Unreadable DQDL");
        assertRefused("dqdl: 'RowCount >'", "Unreadable DQDL");
    }

    @Test
    void whatATableDoesNotHaveIsNamedWithTheNearest() {
        assertRefused(
                "dqdl: 'IsComplete \"naem_fr\"'", "Column 'naem_fr' is not in dim_indicator. Did you mean 'name_fr'?");
        assertRefused("holds: 'decimal >= 0'", "Column 'decimal' is not in dim_indicator. Did you mean 'decimals'?");
        assertRefused("dqdl: 'IsComplete \"name_fr\" where \"kei > 0\"'", "Column 'kei' is not in dim_indicator");
        assertRefused("holds: 'lenght(name_fr) > 0'", "Function 'lenght' does not exist.");
        assertRefused("holds: 'decimals in (select 1)'", "A condition reads only its row");
        assertRefused("holds: 'decimals >='", "Unreadable condition");
        assertRefused("check: baseline-befor-target", "Did you mean 'baseline-before-target'?");
    }

    @Test
    void everythingWrongIsToldAtOnceWithFileAndLine() {
        Problems problems = new Problems();
        Ruleset ruleset = read("""
                rules:
                  - id: Indicator
                    dimension: validty
                    severity: fatal
                    owner: nobody
                    dqdl: 'RowCount > 0'
                    holds: 'true'
                    message: {fr: 'Oui'}
                    remedy: {fr: 'Non', en: 'No'}
                """, problems);
        assertThat(ruleset.rules()).hasSize(1);
        assertThat(problems.found())
                .extracting(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.text().en())
                .containsExactlyInAnyOrder(
                        "dim_indicator/rules.yml:2 Identifier 'Indicator' must look like 'indicator.direction-in-list'.",
                        "dim_indicator/rules.yml:3 'dimension': 'validty' is unknown. Choices: completeness, validity,"
                                + " consistency, uniqueness, timeliness, traceability, confidentiality.",
                        "dim_indicator/rules.yml:4 'severity': 'fatal' is unknown. Choices: block, quarantine, warn, info.",
                        "dim_indicator/rules.yml:5 'owner': 'nobody' is unknown. Choices: delivering_organisation,"
                                + " data_steward, privacy_officer, pipeline_team.",
                        "dim_indicator/rules.yml:2 A rule has just one of the keys dqdl, holds, check; seen: dqdl, holds.",
                        "dim_indicator/rules.yml:8 The English label (en) is missing.");
    }

    @Test
    void onlyAConditionOnRowsCanSetThemAside() {
        Problems problems = new Problems();
        read(rule("dqdl: 'RowCount > 0'").replace("severity: block", "severity: quarantine"), problems);
        assertThat(problems.found())
                .extracting(problem -> problem.text().en())
                .containsExactly("Only a condition on each row ('holds') can set rows aside in quarantine.");
    }

    private static void assertRefused(String demand, String told) {
        Problems problems = new Problems();
        read(rule(demand), problems);
        assertThat(problems.found())
                .as(demand)
                .singleElement()
                .satisfies(problem -> assertThat(problem.text().en()).contains(told))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(6));
    }

    private static String rule(String demand) {
        return """
                rules:
                  - id: indicator.sample
                    dimension: validity
                    severity: block
                    owner: data_steward
                    %s
                    message: {fr: 'Oui', en: 'Yes'}
                    remedy: {fr: 'Non', en: 'No'}
                """.formatted(demand);
    }

    private static Ruleset read(String text, Problems problems) {
        Definition file = Definition.of("dim_indicator/rules.yml", new StringReader(text), problems);
        return new RulesetReader(new DeequLinter(NamedChecks.names()), problems)
                .read(file, TableCatalog.shipped().table(new TableName("dim_indicator")));
    }
}
