package org.vigie.transforms;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Date;
import java.sql.Timestamp;

/** What the modules of the pipeline's process must not know, and why. */
@AnalyzeClasses(packages = "org.vigie", importOptions = ImportOption.DoNotIncludeTests.class)
class PipelineArchitectureTest {
    @ArchTest
    static final ArchRule ONLY_THE_LAKEHOUSE_TALKS_TO_AN_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.vigie.lakehouse..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                    .and(not(equivalentTo(Date.class)))
                    .and(not(equivalentTo(Timestamp.class))))
            .because("tables come from Delta and the embedded copy is written once, when publishing;"
                    + " dates and times of java.sql are only Spark's values");
}
