package org.vigie.transforms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** What the packages of this module must not know, and why. */
@AnalyzeClasses(packages = "org.vigie.transforms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.vigie.transforms.";

    /** What surrounds plans and their results. */
    private static final List<String> SURROUNDINGS = List.of(
            "rooms",
            "alignment",
            "reporting",
            "services",
            "projects",
            "index",
            "innovation",
            "improvement",
            "capacity",
            "knowledge");

    /** The packages whose classes make tables. */
    private static final String[] BUILDERS = {
        ROOT + "conformed..",
        ROOT + "performance..",
        ROOT + "finance..",
        ROOT + "quality..",
        ROOT + "rooms..",
        ROOT + "alignment..",
        ROOT + "reporting..",
        ROOT + "services..",
        ROOT + "projects..",
        ROOT + "index..",
        ROOT + "innovation..",
        ROOT + "improvement..",
        ROOT + "capacity..",
        ROOT + "knowledge..",
        ROOT + "voice..",
        ROOT + "fieldvoice.."
    };

    @ArchTest
    static final ArchRule BUILDERS_KNOW_FRAMES_ONLY = noClasses()
            .that()
            .resideInAnyPackage(BUILDERS)
            .and()
            .resideOutsideOfPackage(ROOT + "quality.deequ..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SparkSession.class)
            .because("a builder is a pure function of frames: it can be tested in memory and run in any order");

    @ArchTest
    static final ArchRule BUILDERS_NEITHER_READ_NOR_WRITE = noClasses()
            .that()
            .resideInAnyPackage(BUILDERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.vigie.lakehouse..", "org.vigie.ingestion..", "java.nio.file..")
            .because("whoever runs a builder decides where frames come from and where they go");

    @ArchTest
    static final ArchRule DEEQU_STAYS_IN_ITS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "quality.deequ..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.amazon.deequ..", "software.amazon.glue..")
            .because("Deequ follows Spark's versions late: the day it holds us back, one package is rewritten");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_SPARK = noClasses()
            .that()
            .resideInAPackage(ROOT + "quality.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "scala..")
            .because("rules are data: they can be read, linted and explained without an engine");

    @ArchTest
    static final ArchRule THE_ENGINES_KNOW_NO_SPARK = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "attainment..", ROOT + "trajectory..", ROOT + "escalation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "scala..")
            .because("what met and on track mean, and when a clock runs out, is to be proved on its own");

    @ArchTest
    static final ArchRule DISCLOSURE_KNOWS_NO_SPARK = noClasses()
            .that()
            .resideInAPackage(ROOT + "voice.disclosure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "scala..")
            .because("whether a person can be recognised is arithmetic, to be proved on its own");

    @ArchTest
    static final ArchRule VOICE_KEEPS_TO_ITSELF = subject("voice", "performance", "finance", "quality", "conformed");

    @ArchTest
    static final ArchRule FINANCE_KEEPS_TO_ITSELF = subject("finance", "performance", "quality", "conformed");

    @ArchTest
    static final ArchRule FIELD_VOICE_KEEPS_TO_ITSELF =
            subject("fieldvoice", "performance", "finance", "quality", "conformed");

    @ArchTest
    static final ArchRule PERFORMANCE_KEEPS_TO_ITSELF = subject("performance", "finance", "quality", "conformed");

    @ArchTest
    static final ArchRule QUALITY_KEEPS_TO_ITSELF = subject("quality", "performance", "finance", "conformed");

    @ArchTest
    static final ArchRule WHAT_SURROUNDS_PLANS_KEEPS_TO_ITSELF = CompositeArchRule.of(SURROUNDINGS.stream()
            .map(name -> subject(
                    name,
                    Stream.concat(
                                    Stream.of("performance", "finance", "quality", "conformed"),
                                    SURROUNDINGS.stream().filter(other -> !other.equals(name)))
                            .toArray(String[]::new)))
            .toList());

    @ArchTest
    static final ArchRule SOURCES_KNOW_NO_STAR = noClasses()
            .that()
            .resideInAPackage(ROOT + "conformed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "performance..",
                    ROOT + "finance..",
                    ROOT + "quality..",
                    ROOT + "rooms..",
                    ROOT + "alignment..",
                    ROOT + "reporting..",
                    ROOT + "services..",
                    ROOT + "projects..",
                    ROOT + "index..",
                    ROOT + "innovation..",
                    ROOT + "improvement..",
                    ROOT + "capacity..",
                    ROOT + "knowledge..",
                    ROOT + "keys..")
            .because("the conformed tables are where a source ends; keys come after");

    @ArchTest
    static final ArchRule SOURCES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage(ROOT + "conformed.gcinfobase..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "conformed.plans..")
            .because("a source can be taken out without touching another");

    @ArchTest
    static final ArchRule ONLY_THE_LISTS_KNOW_ALL_SUBJECTS = classes()
            .that()
            .resideInAPackage(ROOT + "tables..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(ROOT + "tables..", ROOT + "pipeline..")
            .because("the lists are the lineage; a builder that knew them would be part of it");

    private static ArchRule subject(String name, String... others) {
        String[] packages = new String[others.length];
        for (int index = 0; index < others.length; index++) {
            packages[index] = ROOT + others[index] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("subjects meet in tables, never in each other's code");
    }
}
