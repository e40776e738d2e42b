package grader.attempts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kata as it lies on the disk: the stub, what is given beside it, and the test that grades it.
 *
 * @param name the name of its folder
 * @param stub the file name of the stub, which is that of the test less {@code Test}
 * @param test the source of the test
 * @param given the other sources of the kata and its test
 */
public record KataFolder(String name, String stub, Path test, List<Path> given) {
    private static final Pattern RULE = Pattern.compile("\\brule = (\\d+)");

    /** Reads a kata's folder; {@link InvalidInput} says what is missing. */
    public static KataFolder of(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        List<Path> tests = sources(root.resolve("src/test/java"));
        Path test = tests.stream()
                .filter(source -> source.toString().endsWith("Test.java"))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(root + " is no kata: it holds no src/test/java/**/*Test.java."));
        String stub = test.getFileName().toString().replace("Test.java", ".java");
        List<Path> given = Stream.concat(sources(root.resolve("src/main/java")).stream(), tests.stream())
                .filter(source -> !source.equals(test))
                .filter(source -> !source.getFileName().toString().equals(stub))
                .toList();
        return new KataFolder(root.getFileName().toString(), stub, test, given);
    }

    /** The same where all that lies beside the stub is the candidate's to change. */
    public KataFolder withNothingGiven() {
        Path tests = testRoot();
        return new KataFolder(
                name,
                stub,
                test,
                given.stream().filter(source -> source.startsWith(tests)).toList());
    }

    private Path testRoot() {
        return test.getParent().getParent().getParent();
    }

    /** The folder of the stub. */
    public Path stubFolder() {
        Path main = testRoot().getParent().getParent().resolve("main").resolve("java");
        return main.resolve(testRoot().relativize(test.getParent()));
    }

    private static List<Path> sources(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new InvalidInput(root + " cannot be read: " + failure.getMessage());
        }
    }

    /** The numbers of its rules, by the checks of its test. */
    public List<Integer> rules() {
        return RULE.matcher(text(test))
                .results()
                .map(MatchResult::group)
                .map(rule -> Integer.valueOf(rule.replaceAll("\\D", "")))
                .sorted()
                .toList();
    }

    /** The classes of its test, by name. */
    Set<String> testTypes() {
        return types(Stream.concat(Stream.of(test), given.stream()).filter(source -> source.startsWith(testRoot())));
    }

    /** The classes that are not the attempt's: those of its test, and what is given beside the stub. */
    Set<String> givenTypes() {
        return types(Stream.concat(Stream.of(test), given.stream()));
    }

    private static Set<String> types(Stream<Path> sources) {
        Pattern root = Pattern.compile(".*/src/(test|main)/java/");
        return sources.map(source -> source.toString().replace(File.separatorChar, '/'))
                .map(file -> root.matcher(file).replaceFirst(""))
                .map(file -> file.replace(".java", "").replace('/', '.'))
                .collect(Collectors.toSet());
    }

    /** Whether the sources of its test, as far as they lie in the attempt's package, hold a word. */
    boolean testMentions(String word) {
        Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        return Stream.concat(Stream.of(test), given.stream())
                .filter(source -> source.getParent().equals(test.getParent()))
                .anyMatch(source -> whole.matcher(text(source)).find());
    }

    /** Whether a source of an attempt would take the place of one of the kata's own: its name and its package are theirs. */
    boolean hasItsOwn(String file) {
        Path own = testRoot().relativize(test.getParent());
        return Stream.concat(Stream.of(test), given.stream())
                .filter(source -> source.getParent().endsWith(own))
                .anyMatch(source -> source.getFileName().toString().equals(file));
    }

    /** The sources that are given and do not name the stub. */
    List<Path> givenWithoutTheStub() {
        Pattern name = Pattern.compile("\\b" + stub.replace(".java", "") + "\\b");
        return given.stream()
                .filter(source -> !name.matcher(text(source)).find())
                .toList();
    }

    /** Whether its test asks a server. */
    boolean isOverHttp() {
        return text(test).contains("import grader.http.");
    }

    /** The test class. */
    public String testClass() {
        return className(test.getFileName().toString());
    }

    /** The class that the candidate fills in. */
    public String stubClass() {
        return className(stub);
    }

    private String className(String file) {
        return packageName() + "." + file.substring(0, file.length() - ".java".length());
    }

    /** The package that an attempt has to be in. */
    public String packageName() {
        return test.getParent().getParent().getFileName() + "."
                + test.getParent().getFileName();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new InvalidInput(file + " cannot be read: " + failure.getMessage());
        }
    }
}
