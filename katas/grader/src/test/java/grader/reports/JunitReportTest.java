package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.attempts.Graded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Each suite is checked against the schema of Surefire 3.5.2, from its source release. */
class JunitReportTest {
    @TempDir
    Path folder;

    @Test
    void isWhatTheSchemaAsksFor() throws Exception {
        List<Element> suites = suites(Samples.ofEach());

        assertThat(suites).hasSize(8);
        for (Element suite : suites) {
            validate(suite);
        }
    }

    @Test
    void canaryTheSchemaRefusesWhatItDoesNotKnow() throws Exception {
        Element suite = suites(Samples.of(Samples.solved())).get(0);
        suite.removeAttribute("failures");

        assertThatThrownBy(() -> validate(suite)).hasMessageContaining("failures");
    }

    @Test
    void whatDoesNotHoldOrWasNotRunIsAFailure() throws Exception {
        Element solved = suite(Samples.solved());
        assertThat(counts(solved)).containsExactly("4", "1", "0", "0");
        assertThat(texts(solved, "failure"))
                .containsExactly("seen      seen 2\nexpected  more\n  call │████████████████████│  0 to 10 ms\n"
                        + "hint      a hint\nopen      Gather.java:7");

        assertThat(counts(suite(Samples.leaky()))).containsExactly("4", "1", "0", "0");
        assertThat(counts(suite(Samples.timedOut()))).containsExactly("4", "3", "0", "0");
        assertThat(counts(suite(Samples.notCompiled()))).containsExactly("4", "4", "0", "0");
    }

    @Test
    void aFailedGraderIsAnError() throws Exception {
        assertThat(counts(suite(Samples.graderError()))).containsExactly("4", "0", "4", "0");
        assertThat(counts(suite(Samples.skipped()))).containsExactly("4", "0", "0", "4");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Element suite = suite(Samples.unsolved("a<&\"\u0001'/b", Samples.HOSTILE));

        validate(suite);
        assertThat(suite.getAttribute("name")).isEqualTo("a<&\"\uFFFD'/b");
        assertThat(texts(suite, "failure").get(0))
                .contains(
                        "]]></failure><x y=\"'> \uFFFD\uFFFD[2J\uFFFD\uFFFD\uFFFD & % \n\n::error::, | `<b>` 한\uD83D\uDE00");
        assertThat(suite.getElementsByTagName("x").getLength()).isZero();
    }

    @Test
    void endlessTextIsCut() throws Exception {
        Element suite = suite(Samples.unsolved("endless", "\uD83D\uDE00".repeat(1 << 20)));

        validate(suite);
        assertThat(texts(suite, "failure").get(0))
                .hasSizeLessThan(2 * Legible.MOST + 100)
                .contains("characters more");
    }

    private Element suite(Graded graded) throws Exception {
        return suites(Samples.of(graded)).get(0);
    }

    private List<Element> suites(Results results) throws IOException, SAXException, ParserConfigurationException {
        Path file = folder.resolve("junit.xml");
        Report report = new JunitReport(file, Samples.FINDINGS);
        report.prepare();
        report.write(results);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        return elements(document.getDocumentElement(), "testsuite");
    }

    private static void validate(Element suite) throws SAXException, IOException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitReportTest.class.getResource("surefire-test-report.xsd"));
        schema.newValidator().validate(new DOMSource(suite));
    }

    private static List<String> counts(Element suite) {
        return List.of(
                suite.getAttribute("tests"),
                suite.getAttribute("failures"),
                suite.getAttribute("errors"),
                suite.getAttribute("skipped"));
    }

    private static List<String> texts(Element suite, String name) {
        return elements(suite, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
