package solutions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.attempts.Classpath;
import grader.attempts.GradeCommand;
import grader.scorecard.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every misdeed ends with its verdict within the bound, and leaves nothing behind: by night at every kata, and else each at
 * one of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileTest {
    private static final int BOUND_SECONDS = 15;
    /** A busy machine stretches the bound up to four times; starting a JVM and compiling come on top. */
    private static final long LONGEST_MILLIS = SECONDS.toMillis(4 * BOUND_SECONDS + 20);

    private static final int WORKERS = 2;
    private static final String ANSWER = "the-answer-itself";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyMisdeedEndsAndLeavesNothingBehind() {
        Share share = Share.parse(System.getProperty("corpus.share"));
        List<Path> katas = Repository.katas(System.getProperty("corpus.katas"));
        return share.of(katas)
                .map(kata -> dynamicTest(
                        kata.getFileName().toString(),
                        () -> endAndLeaveNothing(kata, misdeedsAt(katas.indexOf(kata), katas.size()))));
    }

    private static List<Misdeed> misdeedsAt(int kata, int katas) {
        List<Misdeed> all = List.of(Misdeed.values());
        return Corpus.isNight() ? all : new Share(kata + 1, katas).of(all).toList();
    }

    private void endAndLeaveNothing(Path kata, List<Misdeed> misdeeds) throws Exception {
        Path own = Files.createDirectories(folder.resolve(kata.getFileName()));
        Path attempts = own.resolve("attempts");
        Path temporary = Files.createDirectory(own.resolve("temporary"));
        write(kata, misdeeds, attempts);

        Map<String, JsonNode> graded = grade(kata, attempts, temporary, own);

        SoftAssertions softly = new SoftAssertions();
        for (Misdeed misdeed : misdeeds) {
            JsonNode result = graded.get(misdeed.folder());
            softly.assertThat(Verdict.valueOf(result.path("verdict").asText()))
                    .as(result.toString())
                    .isIn(misdeed.verdicts());
            softly.assertThat(result.path("millis").asLong())
                    .as("milliseconds of " + misdeed)
                    .isLessThan(LONGEST_MILLIS);
        }
        softly.assertThat(graded.get(ANSWER).path("verdict").asText())
                .as("the next is graded as if nothing had been")
                .isEqualTo("MASTERED");
        softly.assertThat(temporary).isEmptyDirectory();
        softly.assertThat(processesThatAreLeft(temporary, seconds(kata))).isEmpty();
        softly.assertAll();
    }

    /** The reference after each misdeed, and once without any. */
    private static void write(Path kata, List<Misdeed> misdeeds, Path attempts) throws IOException {
        try (Stream<Path> files = Files.list(new Corpus(kata).folder().resolve("reference"))) {
            for (Path file : files.toList()) {
                String answer = Files.readString(file);
                for (Misdeed misdeed : misdeeds) {
                    write(
                            misdeed.in(answer).replace(Misdeed.SLEEP, seconds(kata)),
                            attempts.resolve(misdeed.folder()),
                            file);
                }
                write(answer, attempts.resolve(ANSWER), file);
            }
        }
    }

    private static void write(String source, Path attempt, Path file) throws IOException {
        Files.createDirectories(attempt);
        Files.writeString(attempt.resolve(file.getFileName()), source);
    }

    /** What the folder command makes of them, in a process and with temporary files of its own; by name. */
    private static Map<String, JsonNode> grade(Path kata, Path attempts, Path temporary, Path own) throws Exception {
        Path json = own.resolve("attempts.json");
        Path said = own.resolve("said.txt");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        Classpath.without(kata),
                        GradeCommand.class.getName(),
                        "--kata=" + kata,
                        "--attempts=" + attempts,
                        "--flags=" + System.getProperty("graded.jvm"),
                        "--seconds=" + BOUND_SECONDS,
                        "--workers=" + WORKERS,
                        "--format=json",
                        "--points=J:1",
                        "--json=" + json)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean hasEnded = command.waitFor(15, java.util.concurrent.TimeUnit.MINUTES);
        command.destroyForcibly();
        assertThat(hasEnded && command.exitValue() == 0)
                .as(Files.readString(said))
                .isTrue();
        return StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(json.toFile())
                                .path("attempts")
                                .spliterator(),
                        false)
                .collect(toMap(result -> result.path("name").asText(), result -> result));
    }

    /** How long the process sleeps that one of them leaves: a time for each kata, by which it can be told. */
    private static String seconds(Path kata) {
        return "600." + Integer.toUnsignedString(kata.getFileName().toString().hashCode());
    }

    private static List<String> processesThatAreLeft(Path temporary, String seconds) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(temporary + File.separator) || line.endsWith("sleep " + seconds))
                .toList();
    }
}
