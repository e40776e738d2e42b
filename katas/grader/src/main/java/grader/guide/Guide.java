package grader.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.attempts.InvalidInput;
import grader.scorecard.RuleResult;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What a kata tells its candidates, in one language: its rules, hints and brief. What is not translated is English. */
public final class Guide {
    private final Path kata;
    private final Language language;
    private final Labels labels;
    private final Properties rules;
    private List<Ladder> ladders;

    private Guide(Path kata, Language language) {
        this.kata = kata;
        this.language = language;
        this.labels = Labels.of(language);
        this.rules = new Properties();
        // The checks themselves hold the English of it.
        if (language != Language.ENGLISH) {
            load(rules, text(kata.resolve(language.file("rules.properties"))));
        }
    }

    /** The guide of a kata's folder, which need hold none of the files: what is missing is not told. */
    public static Guide of(Path kata, Language language) {
        return new Guide(kata, language);
    }

    public Language language() {
        return language;
    }

    public Labels labels() {
        return labels;
    }

    /** The rule in a sentence. */
    public String title(RuleResult result) {
        return rules.getProperty(result.rule() + ".title", result.title());
    }

    /** The misconception behind the usual failure. */
    public String hint(RuleResult result) {
        return rules.getProperty(result.rule() + ".hint", result.hint());
    }

    /** The ladder that leads to a rule; {@link InvalidInput} if the kata's hints cannot be read. */
    public Optional<Ladder> ladder(int rule) {
        return ladders().stream()
                .filter(ladder -> ladder.rules().contains(rule))
                .findFirst();
    }

    /** All ladders of the kata; {@link InvalidInput} if its hints cannot be read. */
    public synchronized List<Ladder> ladders() {
        if (ladders == null) {
            ladders = Ladders.in(text(kata.resolve(file("hints.md"))));
        }
        return ladders;
    }

    /**
     * The brief, in Markdown; empty if there is none.
     *
     * @throws InvalidInput if it cannot be read
     */
    public String brief() {
        return text(kata.resolve(briefFile()));
    }

    /** The name of the brief's file: {@code README.md}, or {@code README.ko.md}. */
    public String briefFile() {
        return file("README.md");
    }

    /** The file in the language, or the English one where there is none. */
    private String file(String english) {
        String own = language.file(english);
        return Files.exists(kata.resolve(own)) ? own : english;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, UTF_8) : "";
        } catch (IOException failure) {
            throw new InvalidInput(file + " cannot be read: " + failure);
        }
    }

    private static void load(Properties rules, String text) {
        try (Reader reader = new StringReader(text)) {
            rules.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
