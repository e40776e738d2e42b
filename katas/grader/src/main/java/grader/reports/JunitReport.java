package grader.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.attempts.Graded;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A JUnit XML report: a {@code testsuite} for each attempt, a {@code testcase} for each rule. A rule that does not hold,
 * or was not run, is a {@code failure}; one that the grader failed on is an {@code error}.
 *
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">its schema</a>
 */
public final class JunitReport implements Report {
    private final Path place;
    private final Findings findings;

    public JunitReport(Path place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public void write(Results results) throws IOException {
        try (Writer file = Files.newBufferedWriter(place, UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, 0, "testsuites", Map.of("name", results.kata()));
            for (Graded graded : results.attempts()) {
                writeSuite(xml, results.kata(), graded);
            }
            end(xml, 0);
            xml.writeEndDocument();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void writeSuite(XMLStreamWriter xml, String kata, Graded graded) throws XMLStreamException {
        List<Finding> all = findings.of(graded);
        long failed = all.stream()
                .filter(finding -> finding.isBroken() || finding.isNotRun())
                .count();
        long unknown = all.stream().filter(finding -> !finding.isKnown()).count();
        String name = Legible.line(graded.name());
        start(
                xml,
                1,
                "testsuite",
                Map.of(
                        "name", name,
                        "time", String.format(Locale.ROOT, "%.3f", graded.millis() / 1000.0),
                        "tests", String.valueOf(all.size()),
                        "failures", String.valueOf(failed),
                        "errors", String.valueOf(graded.isSkipped() ? 0 : unknown),
                        "skipped", String.valueOf(graded.isSkipped() ? unknown : 0)));
        start(xml, 2, "properties", Map.of());
        start(xml, 3, "property", Map.of("name", "verdict", "value", Findings.verdict(graded)));
        xml.writeEndElement();
        end(xml, 2);
        for (Finding finding : all) {
            start(
                    xml,
                    2,
                    "testcase",
                    Map.of("name", finding.name(), "classname", kata + "." + name.replace('/', '.'), "time", "0"));
            writeOutcome(xml, graded, finding);
            xml.writeEndElement();
        }
        end(xml, 1);
    }

    private static void writeOutcome(XMLStreamWriter xml, Graded graded, Finding finding) throws XMLStreamException {
        if (finding.holds()) {
            return;
        }
        String message = Legible.line(finding.message().lines().findFirst().orElse(""));
        if (graded.isSkipped()) {
            start(xml, 3, "skipped", Map.of("message", message));
        } else {
            String type = finding.isBroken() ? "BROKEN" : Findings.verdict(graded);
            start(xml, 3, finding.isKnown() ? "failure" : "error", Map.of("message", message, "type", type));
            xml.writeCharacters(finding.message());
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, int depth, String element, Map<String, String> attributes)
            throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
        for (String name : attributes.keySet().stream().sorted().toList()) {
            xml.writeAttribute(name, attributes.get(name));
        }
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
