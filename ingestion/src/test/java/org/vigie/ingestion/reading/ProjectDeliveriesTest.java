package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Coded projects as programs export them, and what is made of those that are damaged or made to harm. */
class ProjectDeliveriesTest {
    private static final String CODES = """
            <Users><User guid="{U1}" name="Une Personne" id="K1"/><User guid="U2" name="Une Autre"/></Users>
            <CodeBook><Codes>
              <Code guid="C1" name="Processus" isCodable="1" color="#FF0000"><Description>Façons de faire</Description>
                <Code guid="C2" name="Allègement" isCodable="true"><Code guid="C3" name="Formulaires" isCodable="true"/></Code>
              </Code>
              <Code guid="C4" name="Technologie" isCodable="true"/>
            </Codes></CodeBook>
            """;

    @Test
    void codesKeepTheirTreeAndTheirLevel() {
        assertThat(values(read(project("")), "codes"))
                .containsExactlyInAnyOrder(
                        "C1||C1|Processus|1|true|#FF0000|Façons de faire",
                        "C2|C1|C1|Allègement|2|true||",
                        "C3|C2|C1|Formulaires|3|true||",
                        "C4||C4|Technologie|1|true||");
    }

    /** REFI-QDA counts characters as Unicode does: an emoji is one, though Java, C# and JavaScript hold it as two. */
    @Test
    void positionsCountCodePointsAndTheEndIsNotPartOfTheExcerpt() {
        ReadFile file = read(project("""
                <TextSource guid="S1" name="Groupe 1"><PlainTextContent>😀ab😀cd</PlainTextContent>
                  <PlainTextSelection guid="E1" startPosition="1" endPosition="3"><Coding creatingUser="U1"><CodeRef targetGUID="C4"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E2" startPosition="3" endPosition="6"><Coding creatingUser="U2"><CodeRef targetGUID="C4"/></Coding></PlainTextSelection>
                </TextSource>"""));
        assertThat(values(file, "sources")).containsExactly("S1|TextSource|6|Groupe 1");
        assertThat(values(file, "codings")).containsExactly("S1|E1|C4|K1|1|3|ab", "S1|E2|C4|U2|3|6|😀cd");
    }

    @Test
    void anExcerptOfTwoCodersAndOfTwoCodesAndExcerptsThatOverlapAreAllKept() {
        ReadFile file = read(project("""
                <TextSource guid="S1" name="Groupe 1"><PlainTextContent>abcdef</PlainTextContent>
                  <PlainTextSelection guid="E1" startPosition="0" endPosition="4">
                    <Coding creatingUser="U1"><CodeRef targetGUID="{c3}"/></Coding><Coding creatingUser="U2"><CodeRef targetGUID="C3"/></Coding>
                    <Coding creatingUser="U1"><CodeRef targetGUID="C4"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E2" startPosition="2" endPosition="6" creatingUser="U1"><Coding><CodeRef targetGUID="C3"/></Coding></PlainTextSelection>
                </TextSource>"""));
        assertThat(values(file, "codings"))
                .containsExactly(
                        "S1|E1|C3|K1|0|4|abcd", "S1|E1|C3|U2|0|4|abcd", "S1|E1|C4|K1|0|4|abcd", "S1|E2|C3|K1|2|6|cdef");
        assertThat(file.rejected()).isZero();
    }

    @Test
    void whatPointsNowhereIsSetAsideWithItsReasonAndTheRestIsTaken() {
        ReadFile file = read(project("""
                <TextSource guid="S1" name="Groupe 1"><PlainTextContent>abc</PlainTextContent>
                  <PlainTextSelection guid="E1" startPosition="0" endPosition="3"><Coding><CodeRef targetGUID="C9"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E2" startPosition="1" endPosition="4"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E3" startPosition="-1" endPosition="2"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E4" startPosition="2" endPosition="1"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E5" startPosition="0" endPosition="1"><Coding/></PlainTextSelection>
                  <PlainTextSelection guid="E6" startPosition="0" endPosition="1"><Coding><CodeRef targetGUID="C1"/></Coding><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                </TextSource>""" + sound(120)));
        assertThat(file.refusal()).isEmpty();
        assertThat(rejected(file))
                .extracting(record -> record.rejection().reason())
                .containsExactly(
                        RejectionReason.REFERENCE_UNKNOWN,
                        RejectionReason.POSITION_OUTSIDE,
                        RejectionReason.POSITION_OUTSIDE,
                        RejectionReason.POSITION_OUTSIDE,
                        RejectionReason.VALUE_MISSING,
                        RejectionReason.KEY_REPEATED);
        assertThat(rejected(file).get(0).rejection().text().en())
                .isEqualTo("Code 'C9' is not in the project's codebook. Add it, or code the excerpt again.");
        assertThat(rejected(file).get(1).rejection().text().en())
                .isEqualTo("The excerpt goes from 1 to 4, but the text has 3 characters (Unicode code points, end"
                        + " exclusive). Export the project again.");
        assertThat(values(file, "codings")).hasSize(121).contains("S1|E6|C1||0|1|a");
    }

    @Test
    void aTextBesideTheXmlIsReadWithItsOwnLineEndsAndWithoutItsMark() throws IOException {
        ReadFile file = read(zip(Map.of("project.qde", xml(CODES + sources("""
                        <TextSource guid="S1" name="G" plainTextPath="internal://s1.TXT">
                          <PlainTextSelection guid="E1" startPosition="3" endPosition="5"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                        </TextSource>""")), "sources/S1.txt", "\uFEFFa\r\nbc")));
        assertThat(values(file, "codings")).containsExactly("S1|E1|C1||3|5|bc");
    }

    @Test
    void theXmlMayBeginWithItsMark() throws IOException {
        assertThat(values(read(zip(Map.of("project.qde", "\uFEFF" + xml(CODES + sources(""))))), "codes"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal://../../etc/passwd",
                "internal:///etc/passwd",
                "file:///etc/passwd",
                "relative://texts/a.txt",
                "absolute:///home/a.txt",
                "C:\\texts\\a.txt",
                "http://localhost/a.txt",
                "internal://missing.txt"
            })
    void aTextThatIsNotInTheFileIsNeverOpened(String path) throws IOException {
        ReadFile file = read(zip(Map.of("project.qde", xml(CODES + sources("""
                <TextSource guid="S1" name="G" plainTextPath="%s">
                  <PlainTextSelection guid="E1" startPosition="0" endPosition="1"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                </TextSource>""".formatted(path) + sound(60))))));
        assertThat(rejected(file))
                .extracting(record -> record.rejection().reason())
                .containsExactly(
                        path.endsWith("missing.txt")
                                ? RejectionReason.REFERENCE_UNKNOWN
                                : RejectionReason.FORMAT_UNSAFE,
                        RejectionReason.REFERENCE_UNKNOWN);
    }

    @Test
    void aProjectMayLeaveItsTextsOutToProtectPeople() {
        ReadFile file = read(project("""
                <TextSource guid="S1" name="G">
                  <PlainTextSelection guid="E1" startPosition="10" endPosition="25"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                </TextSource>"""));
        assertThat(values(file, "codings")).containsExactly("S1|E1|C1||10|25|");
    }

    @Test
    void excerptsOfPagesPicturesAndRecordingsAreCodingsAsWell() {
        ReadFile file = read(project("""
                <PDFSource guid="P1" name="Rapport"><PDFSelection guid="E1" page="1"><Coding><CodeRef targetGUID="C1"/></Coding></PDFSelection>
                  <Representation guid="R1"><PlainTextContent>abc</PlainTextContent>
                    <PlainTextSelection guid="E2" startPosition="0" endPosition="2"><Coding><CodeRef targetGUID="C2"/></Coding></PlainTextSelection></Representation></PDFSource>
                <AudioSource guid="A1" name="Groupe"><AudioSelection guid="E3" begin="0" end="9"><Coding><CodeRef targetGUID="C3"/></Coding></AudioSelection>
                  <Coding><CodeRef targetGUID="C4"/></Coding></AudioSource>"""));
        assertThat(values(file, "sources")).containsExactly("P1|PDFSource|3|Rapport", "A1|AudioSource||Groupe");
        assertThat(values(file, "codings"))
                .containsExactlyInAnyOrder("P1|E1|C1||||", "P1|E2|C2||0|2|ab", "A1|E3|C3||||", "A1|A1|C4||||");
    }

    @Test
    void casesTellTheirVariablesAndSources() throws IOException {
        ReadFile file = read(zip(Map.of(
                "project.qde",
                xml(CODES + """
                <Variables><Variable guid="V1" name="audience" typeOfVariable="Text"/></Variables>
                <Cases><Case guid="G1" name="Gestion"><VariableValue><VariableRef targetGUID="V1"/><TextValue>managers</TextValue></VariableValue><SourceRef targetGUID="S1"/></Case>
                <Case guid="G2" name="Personnel"/></Cases>""" + sources("<TextSource guid=\"S1\" name=\"G\"/>")
                        + "<Sets><Set guid=\"T1\" name=\"Tout\"><MemberCode targetGUID=\"C1\"/></Set></Sets>"))));
        assertThat(values(file, "cases")).containsExactly("G1|S1|Gestion", "G2||Personnel");
        assertThat(values(file, "values")).containsExactly("G1|audience|managers");
        assertThat(file.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.en()).isEqualTo("'sets' is not asked for; not read: 1 record."));
    }

    @Test
    void noTextAndNoNameOfASourceIsEverToldToAnybody() {
        ReadFile file = read(project("""
                <TextSource guid="S1" name="Entrevue avec Mme Tremblay"><PlainTextContent>M. Roy m'a dit un secret</PlainTextContent>
                  <PlainTextSelection guid="E1" startPosition="0" endPosition="24"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>
                  <PlainTextSelection guid="E2" startPosition="0" endPosition="24"><Coding><CodeRef targetGUID="C9"/></Coding></PlainTextSelection>
                </TextSource>
                <TextSource guid="S1" name="Entrevue avec Mme Tremblay"/>""" + sound(60)));
        assertThat(rejected(file)).hasSize(2).allSatisfy(record -> {
            assertThat(record.raw() + record.rejection()).doesNotContain("Tremblay", "Roy", "secret");
            assertThat(record.raw()).contains("S1");
        });
        assertThat(file.remarks())
                .extracting(remark -> remark.en())
                .containsExactly(
                        "1 record with what looks like personal data (person's name); where: quality findings.",
                        "1 record with what looks like personal data (person's name); where: quality findings.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Project [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Project xmlns=\"urn:QDA-XML:project:1.0\">&b;</Project>",
                "<!DOCTYPE Project SYSTEM \"file:///etc/passwd\"><Project xmlns=\"urn:QDA-XML:project:1.0\"/>",
                "<!-- PADDING --><!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project xmlns=\"urn:QDA-XML:project:1.0\">&x;</Project>",
                "<!-- PADDING --><!DOCTYPE Project SYSTEM \"http://localhost:1/x.dtd\"><Project xmlns=\"urn:QDA-XML:project:1.0\"/>",
                "<Project xmlns=\"urn:QDA-XML:project:1.0\"><CodeBook><Codes>DEEP</Codes></CodeBook></Project>"
            })
    void xmlThatIsMadeToHarmIsRefusedUnopened(String xml) throws IOException {
        String hostile = xml.replace("PADDING", "x".repeat(20_000))
                .replace("DEEP", "<Code guid=\"C\">".repeat(5_000) + "</Code>".repeat(5_000));
        assertRefused(zip(Map.of("project.qde", hostile)), RejectionReason.FORMAT_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<Project xmlns=\"urn:QDA-XML:project:1.0\">",
                "<Project/>",
                "<Plan xmlns=\"urn:QDA-XML:project:1.0\"/>",
                "<Project xmlns=\"urn:QDA-XML:project:1.0\"/><Project/>",
                "<Project xmlns=\"urn:QDA-XML:project:1.0\">&unknown;</Project>"
            })
    void whatIsNoProjectIsRefused(String xml) throws IOException {
        ReadFile file = read(zip(Map.of("project.qde", xml)));
        assertThat(file.refusal().orElseThrow().reason())
                .isIn(RejectionReason.FORMAT_BROKEN, RejectionReason.FORMAT_UNSAFE);
    }

    @Test
    void aFileWithoutAProjectAndOneThatLeadsOutOfItselfAreRefused() throws IOException {
        assertRefused(zip(Map.of("project.xml", "<Project/>")), RejectionReason.FORMAT_BROKEN);
        assertRefused(zip(Map.of("../project.qde", "<Project/>")), RejectionReason.FORMAT_UNSAFE);
        assertRefused("no zip".getBytes(StandardCharsets.UTF_8), RejectionReason.FORMAT_BROKEN);
        assertRefused(new byte[0], RejectionReason.DELIVERY_EMPTY);
        assertRefused(zip(Map.of("project.qde", "x".repeat(100 << 20))), RejectionReason.FORMAT_UNSAFE);
    }

    @Test
    void excerptsThatTogetherSayFarMoreThanTheTextAreRefused() {
        StringBuilder selections = new StringBuilder();
        for (int number = 0; number < 400; number++) {
            selections.append(
                    "<PlainTextSelection guid=\"E%s\" startPosition=\"0\" endPosition=\"100000\"><Coding><CodeRef targetGUID=\"C1\"/></Coding></PlainTextSelection>"
                            .formatted(number));
        }
        ReadFile file = read(project("<TextSource guid=\"S1\" name=\"G\"><PlainTextContent>" + "a".repeat(100_000)
                + "</PlainTextContent>" + selections + "</TextSource>"));
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.DELIVERY_TOO_LARGE);
    }

    @Test
    void aProjectDamagedAnywhereGetsAVerdict() {
        byte[] sound = project(sound(20));
        Random random = new Random(3);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 300; round++) {
                byte[] damaged = round % 2 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
                for (int flip = 0; round % 2 == 1 && flip < 3; flip++) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                ReadFile file = read(damaged);
                assertThat(file.refusal().isPresent() || file.records() == file.read() + file.rejected())
                        .isTrue();
            }
        });
    }

    private static void assertRefused(byte[] bytes, RejectionReason reason) {
        ReadFile file = read(bytes);
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(reason);
        assertThat(file.parts()).isEmpty();
    }

    private static ReadFile read(byte[] bytes) {
        return new DeliveryReader(SourceContracts.delivery("focusgroups.project")).read("groupes.qdpx", bytes);
    }

    private static List<String> values(ReadFile file, String part) {
        return file.parts().stream()
                .filter(read -> read.name().equals(part))
                .flatMap(read -> read.delivery().read().stream())
                .map(record -> String.join(
                        "|",
                        record.values().stream()
                                .map(value -> value.map(Object::toString).orElse(""))
                                .toList()))
                .toList();
    }

    private static List<RejectedRecord> rejected(ReadFile file) {
        return file.parts().stream()
                .flatMap(part -> part.delivery().rejected().stream())
                .toList();
    }

    /** So many sources with one sound coding each: what is borne is a share. */
    private static String sound(int count) {
        StringBuilder sources = new StringBuilder();
        for (int number = 0; number < count; number++) {
            sources.append("""
                    <TextSource guid="T%1$s" name="G"><PlainTextContent>abc</PlainTextContent><PlainTextSelection guid="F%1$s" startPosition="0" endPosition="3"><Coding><CodeRef targetGUID="C1"/></Coding></PlainTextSelection></TextSource>
                    """.formatted(number));
        }
        return sources.toString();
    }

    private static byte[] project(String sources) {
        try {
            return zip(Map.of("project.qde", xml(CODES + sources(sources))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sources(String sources) {
        return "<Sources>" + sources + "</Sources>";
    }

    private static String xml(String content) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\">"
                + content + "</Project>";
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
