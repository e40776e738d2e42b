package docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page on mock interviews tells of a session is what the tool recorded: when, and which rules held then. */
class SessionsTest {
    private static final Path SESSIONS = Repository.DOCS.resolve("sessions");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+:\\d\\d) \\|.*\\| ([\\d, ]*)\\|");
    private static final String RECORDED = """
            {"sourcesAtStart": {"A.java": "stub"}, "events": [
              {"event": "grading", "at": 900, "sources": {"A.java": "stub"}},
              {"event": "grading", "at": 61999, "sources": {"A.java": "first"}},
              {"event": "rule-held", "at": 61999, "rule": 2},
              {"event": "rule-held", "at": 61999, "rule": 11},
              {"event": "hint", "at": 120000, "rule": 3},
              {"event": "grading", "at": 601000, "sources": {"A.java": "second"}},
              {"event": "rule-lost", "at": 601000, "rule": 2},
              {"event": "ended", "at": 602000}]}
            """;
    private static final String TOLD = """
            [Recorded](sessions/a.json).

            | minute | what | rules |
            |---|---|---|
            | 0 to 1 | talks | |
            | 1:01 | saves | 2, 11 |
            | 2:00 | a hint | 2, 11 |
            | 10:01 | saves | 11 |
            | 10:02 | ends | 11 |

            ### Next
            | 11:00 | not of this one | |
            """;

    @TestFactory
    Stream<DynamicTest> everySessionIsToldAsItWas() throws IOException {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            return files
                    .sorted()
                    .flatMap(file -> Stream.of("mock-interview.md", "ko/mock-interview.md")
                            .map(page -> dynamicTest(file.getFileName() + " in " + page, () -> {
                                Page told = Page.read(Repository.DOCS.resolve(page));
                                assertThat(told(told.text(), file.getFileName().toString()))
                                        .isEqualTo(recorded(Files.readString(file)));
                            })))
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreSessions() {
        assertThat(SESSIONS.toFile().list()).hasSizeGreaterThan(1);
    }

    @Test
    void canarySession() throws IOException {
        assertThat(recorded(RECORDED)).containsExactly("1:01 [2, 11]", "2:00 [2, 11]", "10:01 [11]", "10:02 [11]");
        assertThat(told(TOLD, "a.json")).isEqualTo(recorded(RECORDED));
        assertThat(told(TOLD.replace("1:01", "1:02"), "a.json")).isNotEqualTo(recorded(RECORDED));
        assertThat(told(TOLD, "b.json")).isEmpty();
    }

    /** Each save, hint and end, with the rules that held from then on. */
    private static List<String> recorded(String json) throws IOException {
        JsonNode session = new ObjectMapper().readTree(json);
        Map<String, String> told = new LinkedHashMap<>();
        Set<Integer> held = new TreeSet<>();
        String moment = "";
        for (JsonNode event : session.get("events")) {
            switch (event.get("event").asText()) {
                case "rule-held" -> held.add(event.get("rule").asInt());
                case "rule-lost" -> held.remove(event.get("rule").asInt());
                default -> moment = time(event);
            }
            if (!session.get("sourcesAtStart").equals(event.get("sources"))) { // nobody saved the stub
                told.put(moment, moment + " " + held);
            }
        }
        return List.copyOf(told.values());
    }

    private static String time(JsonNode event) {
        long seconds = event.get("at").asLong() / 1000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The same as a page tells it, in the rows below the session's link that begin with a time. */
    private static List<String> told(String page, String session) {
        return page.lines()
                .dropWhile(line -> !line.contains("sessions/" + session + ")"))
                .takeWhile(line -> !line.startsWith("#"))
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + " "
                        + Pattern.compile("\\d+")
                                .matcher(row.group(2))
                                .results()
                                .map(rule -> rule.group())
                                .toList())
                .toList();
    }
}
