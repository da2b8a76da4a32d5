package org.vigie.dashboards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the packages of the server's process must not know, and why. */
@AnalyzeClasses(packages = "org.vigie", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONLY_QUERY_TALKS_TO_AN_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigie.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..", "io.trino..")
            .because("the engine runs nothing that the planner has not made; a second way in would be a way round it");
}
