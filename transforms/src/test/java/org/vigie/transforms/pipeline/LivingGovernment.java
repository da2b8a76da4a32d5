package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigie.contract.Language;
import org.vigie.contract.RefusedException;
import org.vigie.contract.quality.QualityCheckTables;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;

/** A small government to which, drawn by lot, all that can come does: on time, late, revised, taken back, wrong, let pass. */
final class LivingGovernment {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final YearMonth FIRST_MONTH = YearMonth.of(2024, 4);
    private static final int MONTHS = 18;
    private static final List<String> INDICATORS = List.of("I1", "I2", "I3");
    private static final String OBSERVATIONS =
            "indicator_id,organisation_id,period,value_kind_code,published_date,value,numerator,denominator,is_withdrawn\n";
    private static final String TARGETS = "indicator_id,fiscal_year,target_kind_code,target_value,low_value,high_value,"
            + "tolerance,target_text_fr,target_text_en,due_date,revision,revision_reason_fr,revision_reason_en\n";

    /** By region and unit, cumulated, revised, taken back, as quotients, of a guest, of nobody's indicator. */
    private static final String PARTS = """
            indicator_id,organisation_id,unit_id,territory_code,period,value_kind_code,published_date,value_form_code,value,numerator,denominator,is_withdrawn
            I2,,,01,2023-04,actual,2023-06-01,,3,,,
            I2,,,02,2023-04,actual,2023-06-01,,4,,,
            I2,,,01,2023-05,actual,2023-07-01,,5,,,
            I2,,U1,,2023-06,actual,2023-08-01,,6,,,
            I2,,U2,,2023-06,provisional,2023-08-01,,7,,,
            I2,,,,T1 2022-2023,actual,2022-08-01,year_to_date,10,,,
            I2,,,,T2 2022-2023,actual,2022-11-01,year_to_date,25,,,
            I2,,,,T3 2022-2023,actual,2023-02-01,year_to_date,20,,,true
            I1,,,03,2023-04,actual,2023-06-01,,,6,8,
            I1,,,04,2023-04,actual,2023-06-01,,,3,4,
            I1,,,,T4 2022-2023,actual,2023-06-01,,30,,,
            I1,,,,T4 2022-2023,actual,2023-09-01,,31,,,
            I3,MSS,,,2023-04,actual,2023-06-01,,12,,,
            I3,,,,2023-04,provisional,2023-06-01,,55,,,
            I9,MFA,,,2023-04,actual,2023-06-01,,1,,,
            I9,MFA,,,T2 2021-2022,actual,2021-11-01,year_to_date,9,,,
            I2,,,,T2 2021-2022,actual,2021-11-01,year_to_date,9,,,
            I3,,,,T2 2021-2022,actual,2021-11-01,year_to_date,9,,,
            """;

    /** What can happen between two refreshes; each says what it was. */
    @FunctionalInterface
    private interface Event {
        String happen() throws IOException;
    }

    private final Workspace workspace;
    private final SparkSession spark;
    private final Random random;
    private SlicePolicy slicing = SlicePolicy.defaults();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String refusal = "";
    private int day;
    private int files;

    private LivingGovernment(Workspace workspace, SparkSession spark, long seed, int day) {
        this.workspace = workspace;
        this.spark = spark;
        this.random = new Random(seed);
        this.day = day;
    }

    /** Two ministries, three indicators, a year and a half of months; never refreshed. */
    static LivingGovernment founded(Path folder, SparkSession spark) throws IOException {
        WorkspaceTemplates.init(folder, "blank", java.util.Optional.empty());
        LivingGovernment government = new LivingGovernment(new Workspace(folder), spark, 0, 0);
        Files.createDirectories(government.file("observations"));
        government.append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        government.append("organisations.csv", "MFA,2020-04-01,Famille,Family,ministry,Ministère,Ministry,,,,,true\n");
        government.append("missions.csv", "M1,Soins,Care,M,Santé,Health,1\n");
        government.append(
                "plan-elements.csv",
                "E1,objective,MSS,,Réduire les délais,Shorten waits\nE2,objective,MFA,,Ouvrir des places,Open places\n");
        government.append("plan-element-missions.csv", "E1,M1,1\nE2,M1,1\n");
        government.append(
                "indicators.csv",
                "I1,MSS,E1,Délai,Wait,,,DECREASE,MEAN,days,0,40,2024-03-31\n"
                        + "I2,MSS,E1,Dossiers,Files,,,INCREASE,FLOW,number,0,40,2024-03-31\n"
                        + "I3,MFA,E2,Places,Places,,,INCREASE,STOCK,number,0,40,2024-03-31\n");
        government.append("indicator-organisations.csv", "I1,MSS,lead,\nI2,MSS,lead,\nI3,MFA,lead,\n");
        government.resubmitted();
        government.append("results.csv", "I1,2024-2025,actual,1,25,,,,,met,,,2025-06-30\n");
        government.write("withdrawals.csv", "delivery_sha256,withdrawn_on,reason_fr,reason_en\n");
        StringBuilder first = new StringBuilder(OBSERVATIONS);
        for (int month = 0; month < MONTHS; month++) {
            for (String indicator : INDICATORS) {
                first.append(government.observation(indicator, month, 0));
            }
        }
        government.write("observations/first.csv", first.toString());
        government.write("observations/parts.csv", PARTS);
        Files.writeString(
                government.workspace.configuration(),
                Files.readString(government.workspace.configuration())
                        + "  - {contract: results.observations, path: inbox/observations/*.csv}\n"
                        + "  - {contract: deliveries.withdrawals, path: inbox/withdrawals.csv}\n");
        return government;
    }

    /** The same government in a folder of its own, which goes on by another lot. */
    LivingGovernment copied(Path folder, long seed) throws IOException {
        WorkspaceCopy.of(workspace, folder);
        return new LivingGovernment(new Workspace(folder), spark, seed, day);
    }

    /** Only what was delivered and landed of it: all that is made of that is not there. */
    LivingGovernment withoutWhatWasMade(Path folder) throws IOException {
        WorkspaceCopy.of(workspace, folder, "published|warehouse/(conformed|star|quality).*");
        RunNote.forgetAll(new Workspace(folder));
        return new LivingGovernment(new Workspace(folder), spark, 0, day);
    }

    /** From now on its large tables are kept in slices, or no longer. */
    LivingGovernment sliced(SlicePolicy policy) {
        slicing = policy;
        return this;
    }

    /** Why it was last refused. */
    String refusal() {
        return refusal;
    }

    Workspace workspace() {
        return workspace;
    }

    Lakehouse lakehouse() {
        return new Lakehouse(workspace, spark);
    }

    /** Something happens; what it was. */
    String live() throws IOException {
        List<Event> events = List.of(
                () -> delivered("delivered", MONTHS + day),
                () -> delivered("late", random.nextInt(MONTHS)),
                () -> delivered("corrected twice", random.nextInt(MONTHS), random.nextInt(MONTHS)),
                this::takenBack,
                this::withdrawn,
                this::resubmitted,
                this::resultChanged,
                this::renamed,
                this::wrong,
                this::judgedOn,
                this::unreadable,
                this::deleted);
        return events.get(random.nextInt(events.size())).happen();
    }

    /** What is counted since April falls, which blocks. */
    void fall() throws IOException {
        String header = PARTS.lines().findFirst().orElseThrow();
        write("observations/" + nextFile(), header + "\nI2,,,,T3 2022-2023,actual,2023-03-01,year_to_date,20,,,\n");
    }

    /** Refreshes on the next day; whether it was not refused. */
    boolean refresh(boolean full) {
        day++;
        said.reset();
        Clock clock = Clock.fixed(at(day), ZoneOffset.UTC);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(out, out, Language.EN);
        try (Lakehouse lakehouse = lakehouse()) {
            new Refresh(workspace, console, clock, existing -> lakehouse, full, slicing).run();
            return true;
        } catch (RefusedException e) {
            refusal = e.messageIn(Language.EN);
            return false;
        }
    }

    private String delivered(String how, int... months) throws IOException {
        StringBuilder text = new StringBuilder(OBSERVATIONS);
        String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
        for (int revision = 0; revision < months.length; revision++) {
            text.append(observation(indicator, months[revision], 1 + day * 3 + revision));
        }
        write("observations/" + nextFile(), text.toString());
        return how;
    }

    private String observation(String indicator, int month, int daysLater) {
        LocalDate published = LocalDate.of(2025, 11, 1).plusDays(daysLater);
        return "%s,,%s,actual,%s,%d,,,%n"
                .formatted(indicator, FIRST_MONTH.plusMonths(month), published, random.nextInt(100));
    }

    private String takenBack() throws IOException {
        write(
                "observations/" + nextFile(),
                OBSERVATIONS
                        + "I1,,%s,actual,%s,,,,true%n"
                                .formatted(
                                        FIRST_MONTH.plusMonths(random.nextInt(MONTHS)),
                                        LocalDate.of(2025, 12, 1).plusDays(day)));
        return "a value taken back";
    }

    private String withdrawn() throws IOException {
        try (var deliveries = Files.list(file("observations"))) {
            List<Path> known = deliveries.sorted().toList();
            Path one = known.get(random.nextInt(known.size()));
            if (!read("withdrawals.csv").contains(Storage.sha256(one))
                    && !one.endsWith("first.csv")
                    && !one.endsWith("parts.csv")) {
                withdraw(one);
            }
        }
        return "a delivery withdrawn";
    }

    private String withdraw(Path delivered) throws IOException {
        append("withdrawals.csv", Storage.sha256(delivered) + ",2026-01-05,Mauvais fichier,Wrong file\n");
        return "withdrawn";
    }

    /** One of a few, so that what was before comes again. */
    private String resubmitted() throws IOException {
        write(
                "targets.csv",
                TARGETS + "I1,2024-2025,at_most,%d,,,,,,2025-03-31,1,,%n".formatted(20 + 10 * random.nextInt(2))
                        + "I3,2025-2026,at_least,60,,,,,,2026-03-31,1,,\n");
        return "targets resubmitted";
    }

    private String resultChanged() throws IOException {
        String header = read("results.csv").lines().findFirst().orElseThrow();
        write(
                "results.csv",
                header + "%nI1,2024-2025,actual,1,%d,,,,,not_met,,,2025-06-30%n".formatted(15 + random.nextInt(3)));
        return "a result changed";
    }

    private String renamed() throws IOException {
        append(
                "organisations.csv",
                "MSS,%s,Santé %d,Health %d,ministry,Ministère,Ministry,,,,,true%n"
                        .formatted(LocalDate.of(2024, 1, 1).plusDays(++files), files, files));
        return "a ministry renamed";
    }

    /** Refused by a rule, as nothing else that happens is; then it is let pass, for a day only, or taken back. */
    private String wrong() throws IOException {
        String file = "observations/" + nextFile();
        write(
                file,
                OBSERVATIONS
                        + observation("I1", random.nextInt(MONTHS), 1 + day * 3)
                        + "I2,,%s,actual,%s,,-1,4,%n"
                                .formatted(
                                        FIRST_MONTH.plusMonths(random.nextInt(MONTHS)),
                                        LocalDate.of(2025, 12, 20).plusDays(day)));
        if (refresh(false)) {
            throw new IllegalStateException("a quotient that cannot be was published");
        }
        return "a quotient that cannot be, refused, "
                + switch (random.nextInt(3)) {
                    case 0 -> letPass();
                    case 1 -> letPassForADay(file);
                    default -> withdraw(file(file));
                };
    }

    /** What a waiver no longer covers is refused with the next delivery; where the day is given, none ends. */
    private String letPassForADay(String file) throws IOException {
        if (WorkspaceConfig.of(workspace).asOf().isPresent()) {
            return letPass();
        }
        String passed = letPassUntil(onDay(day));
        if (!refresh(false)) {
            throw new IllegalStateException("an entry let pass was refused: " + refusal);
        }
        String came = delivered("delivered", MONTHS + day);
        if (refresh(false)) {
            throw new IllegalStateException("a waiver outlived its last day");
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("The waiver of entry [0-9a-f]{64} held until ");
        return passed + " for a day, " + came + ", refused, " + withdraw(file(file));
    }

    /** Until after all that happens. */
    private String letPass() {
        return letPassUntil(onDay(365));
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static LocalDate onDay(int day) {
        return LocalDate.ofInstant(at(day), ZoneOffset.UTC);
    }

    private String letPassUntil(LocalDate lastDay) {
        try (Lakehouse lakehouse = lakehouse()) {
            List<Row> open = lakehouse
                    .read(QualityCheckTables.FACT_QUARANTINED_ROW)
                    .where("state_code = 'open'")
                    .collectAsList();
            assertThat(open).as("what was refused").hasSize(1);
            new Waivers(workspace).add(open.get(0).getAs("entry_id"), lastDay, "Confirmé", "Intendance", "MSS", START);
            return "an entry let pass";
        }
    }

    private String judgedOn() throws IOException {
        String configuration = Files.readString(workspace.configuration()).replaceAll("\nas-of: .*", "");
        String line = random.nextBoolean() ? "" : "\nas-of: 2025-0%d-30".formatted(4 + random.nextInt(5));
        Files.writeString(
                workspace.configuration(), configuration.replaceFirst("\nstatus-basis", line + "\nstatus-basis"));
        return "judged on another day";
    }

    /** Refused by the reader; the next day it is mended, and a ministry renamed, for else there is nothing to publish. */
    private String unreadable() throws IOException {
        String targets = read("targets.csv");
        write("targets.csv", targets.substring(0, targets.length() - 12));
        if (refresh(false)) {
            throw new IllegalStateException("a file that is cut was taken");
        }
        write("targets.csv", targets);
        return "a cut file, mended, " + renamed();
    }

    /** Of the star alone, it is made again unasked; else a ministry is renamed, for there would be nothing to publish. */
    private String deleted() throws IOException {
        Path warehouse = workspace.warehouse();
        List<Path> places = List.of(warehouse, warehouse.resolve("conformed"), warehouse.resolve("star"), someTable());
        Path place = places.get(random.nextInt(places.size()));
        Storage.remove(place);
        String told = workspace.root().relativize(place) + " deleted";
        return place.startsWith(warehouse.resolve("star")) ? told : told + ", " + renamed();
    }

    private Path someTable() throws IOException {
        try (var tables = Files.list(workspace.warehouse().resolve(random.nextBoolean() ? "conformed" : "star"))) {
            List<Path> known = tables.sorted().toList();
            return known.get(random.nextInt(known.size()));
        }
    }

    private String nextFile() {
        return "d%d-%d.csv".formatted(day, ++files);
    }

    private Path file(String name) {
        return workspace.inbox().resolve(name);
    }

    private String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    private void append(String name, String text) throws IOException {
        write(name, read(name) + text);
    }
}
