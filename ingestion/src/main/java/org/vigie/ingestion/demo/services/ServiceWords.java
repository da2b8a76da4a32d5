package org.vigie.ingestion.demo.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What is owed and accounted for, from {@code demo/services.yml}. */
record ServiceWords(
        List<Commitment> commitments,
        List<Obligation> obligations,
        List<Concept> concepts,
        List<Request> requests,
        List<Project> projects) {
    /**
     * A standard of service.
     *
     * @param rhythm month or fiscal_year
     * @param volume services a month, about
     * @param base share that kept the standard at the start
     */
    record Commitment(
            String organisation,
            String rhythm,
            int volume,
            BigDecimal base,
            BigDecimal target,
            Label service,
            Label standard) {}

    /** What every organisation files for a fiscal year, by a day of the year that follows. */
    record Obligation(String code, MonthDay day) {}

    /** What requests ask for, under the code that they use. */
    record Concept(String code, Label name) {}

    /**
     * A report that is asked for.
     *
     * @param concepts what is asked for; the same concept asked for twice is a redundancy
     * @param hours one answer takes, about
     */
    record Request(
            String code,
            String requester,
            String cycle,
            int organisations,
            List<String> concepts,
            BigDecimal hours,
            Label name) {}

    /**
     * A major project.
     *
     * @param slip months lost each year, about
     */
    record Project(String organisation, BigDecimal millions, LocalDate end, int slip, Label name) {}

    static ServiceWords shipped() {
        Problems problems = new Problems();
        Definition words = Definition.ofResource(ServiceWords.class, "/demo/services.yml", problems)
                .allowOnly("commitments", "obligations", "concepts", "requests", "projects");
        ServiceWords services = new ServiceWords(
                words.list("commitments").stream().map(ServiceWords::commitment).toList(),
                words.list("obligations").stream()
                        .map(item -> new Obligation(item.text("code"), MonthDay.parse("--" + item.text("day"))))
                        .toList(),
                words.list("concepts").stream()
                        .map(item -> new Concept(item.text("code"), item.label("name")))
                        .toList(),
                words.list("requests").stream().map(ServiceWords::request).toList(),
                words.list("projects").stream().map(ServiceWords::project).toList());
        problems.throwIfAny();
        return services;
    }

    private static Commitment commitment(Definition words) {
        words.allowOnly("organisation", "rhythm", "volume", "base", "target", "service", "standard");
        return new Commitment(
                words.text("organisation"),
                words.text("rhythm"),
                Integer.parseInt(words.text("volume")),
                new BigDecimal(words.text("base")),
                new BigDecimal(words.text("target")),
                words.label("service"),
                words.label("standard"));
    }

    private static Request request(Definition words) {
        words.allowOnly("code", "requester", "cycle", "organisations", "concepts", "hours", "name");
        return new Request(
                words.text("code"),
                words.text("requester"),
                words.text("cycle"),
                Integer.parseInt(words.text("organisations")),
                words.texts("concepts"),
                new BigDecimal(words.text("hours")),
                words.label("name"));
    }

    private static Project project(Definition words) {
        words.allowOnly("organisation", "millions", "end", "slip", "name");
        return new Project(
                words.text("organisation"),
                new BigDecimal(words.text("millions")),
                LocalDate.parse(words.text("end")),
                Integer.parseInt(words.text("slip")),
                words.label("name"));
    }
}
