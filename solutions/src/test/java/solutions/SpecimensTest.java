package solutions;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specimens of the kata no-blocking-rule are all listed, each with a line that is in its source. */
class SpecimensTest {
    private static final Pattern ENTRY =
            Pattern.compile("\\b(blocking|allowed)\\(\\s*\"(\\w+)\",\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

    @Test
    void listAndSourcesAgree() throws IOException {
        Path folder = Repository.ROOT.resolve("katas/no-blocking-rule/src/test/java/katas/noblockingrule");

        assertThat(complaints(folder)).isEmpty();
    }

    @Test
    void canaryTheyDisagree(@TempDir Path folder) throws IOException {
        for (String kind : List.of("blocking", "allowed")) {
            Files.createDirectories(folder.resolve("specimens").resolve(kind));
        }
        Files.writeString(folder.resolve("Specimens.java"), """
            blocking("Sleeps", "Thread.sleep(\\"100\\")"), blocking("Changed", "in.read()"),
            allowed("Gone", "orders.poll()")
            """);
        Files.writeString(folder.resolve("specimens/blocking/Sleeps.java"), "Thread.sleep(\"100\");");
        Files.writeString(folder.resolve("specimens/blocking/Changed.java"), "in.readAllBytes();");
        Files.writeString(folder.resolve("specimens/allowed/Forgotten.java"), "lock.tryLock();");

        assertThat(complaints(folder))
                .containsExactlyInAnyOrder(
                        "Changed.java holds 'in.read()' in 0 lines, and should in one",
                        "allowed/Gone is listed, and there is no such source",
                        "allowed/Forgotten is not listed");
    }

    private static List<String> complaints(Path folder) throws IOException {
        Set<String> unlisted = sources(folder.resolve("specimens"));
        List<String> complaints = new ArrayList<>();
        for (MatchResult entry : ENTRY.matcher(Repository.text(folder.resolve("Specimens.java")))
                .results()
                .toList()) {
            String name = entry.group(1) + "/" + entry.group(2);
            if (!unlisted.remove(name)) {
                complaints.add(name + " is listed, and there is no such source");
                continue;
            }
            String line = entry.group(3).translateEscapes();
            long count = Repository.text(folder.resolve("specimens/" + name + ".java"))
                    .lines()
                    .filter(it -> it.contains(line))
                    .count();
            if (count != 1) {
                complaints.add(
                        "%s.java holds '%s' in %d lines, and should in one".formatted(entry.group(2), line, count));
            }
        }
        unlisted.forEach(name -> complaints.add(name + " is not listed"));
        return complaints;
    }

    private static Set<String> sources(Path specimens) throws IOException {
        Set<String> sources = new TreeSet<>();
        for (String kind : List.of("blocking", "allowed")) {
            try (Stream<Path> files = Files.list(specimens.resolve(kind))) {
                sources.addAll(files.map(file ->
                                kind + "/" + file.getFileName().toString().replace(".java", ""))
                        .collect(toCollection(TreeSet::new)));
            }
        }
        return sources;
    }
}
