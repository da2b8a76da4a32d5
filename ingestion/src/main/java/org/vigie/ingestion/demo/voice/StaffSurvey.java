package org.vigie.ingestion.demo.voice;

import java.util.ArrayList;
import java.util.List;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.voice.SurveyWords.Answer;
import org.vigie.ingestion.demo.voice.SurveyWords.Named;
import org.vigie.ingestion.demo.voice.SurveyWords.Question;
import org.vigie.ingestion.demo.voice.SurveyWords.Region;
import org.vigie.ingestion.reading.DelimitedLine;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * The staff survey: its wave, its codebook, and the answers as LimeSurvey exports them, one column per question. One region
 * is so small that what its people say must not be told.
 */
public final class StaffSurvey {
    private static final double MANAGERS = 0.18;
    private static final double SILENT = 0.04;

    private final SurveyWords words = SurveyWords.shipped();
    private final Seed seed;

    public StaffSurvey(DemoGovernment government) {
        this.seed = government.seed().at("staff survey");
    }

    /** The wave and the codebook. */
    public List<DeliveryRecords> descriptions() {
        return List.of(wave(), codebook());
    }

    /** The name of the export, which carries the wave. */
    public String exportName() {
        return "results-survey" + words.wave().code() + ".csv";
    }

    /** The export: a line per participant, in the order of their numbers. */
    public String export() {
        List<String> header = new ArrayList<>(List.of("id", "submitdate", "lastpage", "startlanguage", "seed"));
        words.questions().forEach(question -> header.add(question.code()));
        header.addAll(List.of("weight", "profile_region", "profile_role"));
        StringBuilder text = new StringBuilder(DelimitedLine.of(header, ",")).append('\n');
        for (int number = 1; number <= words.wave().participants(); number++) {
            text.append(DelimitedLine.of(participant(number), ",")).append('\n');
        }
        return text.toString();
    }

    private DeliveryRecords wave() {
        DeliveryRecords waves = new DeliveryRecords("surveys.waves");
        waves.add()
                .set("survey_id", words.wave().survey())
                .set("wave_id", words.wave().code())
                .set("name", words.wave().name())
                .set("population_code", "employees")
                .set("opened_date", words.wave().opened())
                .set("closed_date", words.wave().closed())
                .set("invited_count", words.wave().invited())
                .set("minimum_group_size", 10)
                .set("profile_cuts", "region;role");
        return waves;
    }

    private DeliveryRecords codebook() {
        DeliveryRecords codebook = new DeliveryRecords("surveys.codebook");
        for (Question question : words.questions()) {
            for (int position = 1; position <= words.answers().size(); position++) {
                Answer answer = words.answers().get(position - 1);
                codebook.add()
                        .set("wave_id", words.wave().code())
                        .set("question_id", question.code())
                        .set("wording", question.wording())
                        .set("scale_code", "agreement")
                        .set("answer_code", answer.code())
                        .set("answer_label", answer.name())
                        .set("answer_position", position)
                        .set("polarity_code", question.polarity())
                        .set("is_reversed", false)
                        .set("topic_code", question.topic());
            }
        }
        for (Named attribute : words.attributes()) {
            values(attribute)
                    .forEach(value -> codebook.add()
                            .set("wave_id", words.wave().code())
                            .set("question_id", attribute.code())
                            .set("wording", attribute.name())
                            .set("scale_code", "profile")
                            .set("answer_code", value.code())
                            .set("answer_label", value.name())
                            .set("polarity_code", "neutral")
                            .set("is_reversed", false));
        }
        return codebook;
    }

    private List<Named> values(Named attribute) {
        return attribute.code().equals("role")
                ? words.roles()
                : words.regions().stream()
                        .map(region -> new Named(region.code(), region.name()))
                        .toList();
    }

    private List<String> participant(int number) {
        Seed own = seed.at("participant " + number);
        boolean manager = own.at("role").happens(MANAGERS);
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(number),
                words.wave().opened()
                        + " %02d:%02d:00"
                                .formatted(
                                        8 + own.at("hour").below(9),
                                        own.at("minute").below(60)),
                "3",
                own.at("language").happens(0.9) ? "fr" : "en",
                Integer.toString(482_913_000 + number)));
        words.questions().forEach(question -> cells.add(answer(question, manager, own.at(question.code()))));
        cells.add("1");
        cells.add(region(own.at("region").below(100)));
        cells.add(manager ? "manager" : "staff");
        return cells;
    }

    private String answer(Question question, boolean manager, Seed own) {
        if (own.at("silent").happens(SILENT)) {
            return "";
        }
        double agreement = question.agreement().doubleValue()
                + (manager ? question.managers().doubleValue() : 0);
        boolean agrees = own.at("agrees").happens(agreement);
        int strongly = own.at("strongly").happens(0.35) ? 1 : 0;
        return words.answers().get(agrees ? 2 + strongly : 1 - strongly).code();
    }

    private String region(int drawn) {
        int below = 0;
        for (Region region : words.regions()) {
            below += region.share();
            if (drawn < below) {
                return region.code();
            }
        }
        throw new IllegalStateException("The shares of regions do not make 100");
    }
}
