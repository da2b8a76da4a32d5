package org.vigie.ingestion.focusgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is read from a project is what its XML says, as another reader, made of DOM and XPath only, finds it. */
class QdpxRoundTripTest {
    private static final int PROJECTS = 300;

    @Test
    void aProjectGivesTheCodingsThatItsXmlSaysInThreeHundredDrawnProjects() throws Exception {
        DrawnProjects drawn = new DrawnProjects(1_512_021);
        long codings = 0;
        long codes = 0;
        for (int number = 0; number < PROJECTS; number++) {
            byte[] bytes = drawn.next().bytes();
            OtherReader other = new OtherReader(bytes);
            ReadFile file = read(bytes);

            assertThat(file.refusal()).isEmpty();
            assertThat(file.rejected()).as("project %s", number).isZero();
            assertThat(codingsByCodeAndSource(file)).isEqualTo(other.codingsByCodeAndSource());
            assertThat(texts(file)).isEqualTo(other.texts());
            assertThat(part(file, "codes").delivery().read()).hasSize(other.count("//q:Code"));
            assertThat(part(file, "sources").delivery().read()).hasSize(other.count("/q:Project/q:Sources/*"));
            assertThat(part(file, "values").delivery().read()).hasSize(other.count("//q:VariableValue"));
            codings += part(file, "codings").delivery().records();
            codes += part(file, "codes").delivery().records();
        }
        assertThat(codings).isGreaterThan(5_000);
        assertThat(codes).isGreaterThan(2_000);
    }

    @Test
    void theSameProjectGivesTheSameBytes() {
        assertThat(new DrawnProjects(7).next().bytes())
                .isEqualTo(new DrawnProjects(7).next().bytes());
    }

    private static ReadFile read(byte[] bytes) {
        return new DeliveryReader(SourceContracts.delivery("focusgroups.project")).read("project.qdpx", bytes);
    }

    private static ReadPart part(ReadFile file, String name) {
        return file.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many codings of a code stand in a source. */
    private static Map<String, Integer> codingsByCodeAndSource(ReadFile file) {
        Map<String, Integer> counts = new TreeMap<>();
        part(file, "codings")
                .delivery()
                .read()
                .forEach(record -> counts.merge(
                        record.values().get(2).orElseThrow() + " in "
                                + record.values().get(0).orElseThrow(),
                        1,
                        Integer::sum));
        return counts;
    }

    /** The text of each coded excerpt; empty ones have none. */
    private static Map<String, String> texts(ReadFile file) {
        Map<String, String> texts = new TreeMap<>();
        part(file, "codings").delivery().read().forEach(record -> {
            Optional<Object> text = record.values().get(6);
            texts.put(
                    String.valueOf(record.values().get(1).orElseThrow()),
                    text.map(String::valueOf).orElse(""));
        });
        return texts;
    }

    /** Shares nothing with the reader under test. */
    private static final class OtherReader {
        private final Document document;
        private final Map<String, String> files = new HashMap<>();
        private final XPath xpath = XPathFactory.newInstance().newXPath();

        OtherReader(byte[] bytes) throws Exception {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            this.document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(String.valueOf(files.get("project.qde"))
                            .replace(" xmlns=\"urn:QDA-XML:project:1.0\"", "")
                            .getBytes(StandardCharsets.UTF_8)));
        }

        int count(String path) throws Exception {
            return elements(path).size();
        }

        Map<String, Integer> codingsByCodeAndSource() throws Exception {
            Map<String, Integer> counts = new TreeMap<>();
            for (Element source : elements("/q:Project/q:Sources/*")) {
                for (Element code : elements("//q:Code")) {
                    String codings = "//q:Sources/*[@guid='%s']//q:CodeRef[@targetGUID='%s']"
                            .formatted(source.getAttribute("guid"), code.getAttribute("guid"));
                    int found = count(codings);
                    if (found > 0) {
                        counts.put(code.getAttribute("guid") + " in " + source.getAttribute("guid"), found);
                    }
                }
            }
            return counts;
        }

        Map<String, String> texts() throws Exception {
            Map<String, String> texts = new TreeMap<>();
            for (Element selection : elements("//q:PlainTextSelection[q:Coding]")) {
                int[] text =
                        text((Element) selection.getParentNode()).codePoints().toArray();
                int start = Integer.parseInt(selection.getAttribute("startPosition"));
                int end = Integer.parseInt(selection.getAttribute("endPosition"));
                texts.put(selection.getAttribute("guid"), new String(text, start, end - start));
            }
            return texts;
        }

        private String text(Element source) {
            String path = source.getAttribute("plainTextPath");
            return path.isEmpty()
                    ? source.getElementsByTagName("PlainTextContent").item(0).getTextContent()
                    : String.valueOf(files.get(path.replace("internal://", "Sources/")));
        }

        private List<Element> elements(String path) throws Exception {
            NodeList nodes = (NodeList) xpath.evaluate(path.replace("q:", ""), document, XPathConstants.NODESET);
            List<Element> elements = new ArrayList<>();
            for (int index = 0; index < nodes.getLength(); index++) {
                elements.add((Element) nodes.item(index));
            }
            return elements;
        }
    }
}
