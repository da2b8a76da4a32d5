package org.vigie.ingestion.landing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.contract.workspace.Feed;

/** The real files of GC InfoBase, where they lie beside this checkout. */
final class GcInfobase {
    static final Map<String, String> FILES = files();
    private static final Path DATA =
            Path.of(System.getProperty("vigie.root", ".."), "../shared/data/gc-infobase-2018-06");
    static final String ABSENT = "GC InfoBase is not beside this checkout: " + DATA;

    private GcInfobase() {}

    static boolean isThere() {
        return Files.isDirectory(DATA);
    }

    static Map<Feed, Path> feeds() {
        Map<Feed, Path> feeds = new LinkedHashMap<>();
        FILES.forEach((contract, file) -> feeds.put(new Feed(contract, "inbox/" + file), DATA.resolve(file)));
        return feeds;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("gc-infobase.indicators", "Indicators.csv");
        files.put("gc-infobase.results", "Results.csv");
        files.put("gc-infobase.programs", "program.csv");
        files.put("gc-infobase.subprograms", "subprograms.csv");
        files.put("gc-infobase.core-responsibilities", "crso.csv");
        files.put("gc-infobase.organisations", "igoc.csv");
        files.put("gc-infobase.ministries", "ministries.csv");
        files.put("gc-infobase.institutional-forms", "inst_forms.csv");
        files.put("gc-infobase.program-tags", "program_tags.csv");
        files.put("gc-infobase.program-tag-types", "program_tag_types.csv");
        files.put("gc-infobase.program-tag-assignments", "tags_to_programs.csv");
        files.put("gc-infobase.program-result-links", "pi_dr_links.csv");
        files.put("gc-infobase.program-spending", "program_spending.csv");
        files.put("gc-infobase.program-ftes", "program_ftes.csv");
        files.put("gc-infobase.core-responsibility-spending", "cr_spending.csv");
        files.put("gc-infobase.core-responsibility-ftes", "cr_ftes.csv");
        files.put("gc-infobase.employee-types", "employee_type.csv");
        files.put("gc-infobase.employee-regions", "employee_region.csv");
        files.put("gc-infobase.employee-executive-levels", "employee_ex_lvl.csv");
        files.put("gc-infobase.fiscal-year-labels", "fiscal_year_labels.csv");
        files.put("gc-infobase.glossary", "Glossary.csv");
        return files;
    }
}
