package grader.guide;

import grader.attempts.InvalidInput;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;

/** A language that candidates are told things in. */
public enum Language {
    ENGLISH("en"),
    KOREAN("ko");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** What {@code -Dlang=en} or {@code -Dlang=ko} asks for, or else that of the locale; {@link InvalidInput} if it is another. */
    public static Language current() {
        String asked = System.getProperty("lang", "");
        return asked.isBlank() ? of(Locale.getDefault(Locale.Category.DISPLAY)) : of(asked);
    }

    /** The {@link #shownOn} one of the {@link #current}; of one that there is not {@code out} is told, and English spoken. */
    public static Language spokenOn(PrintStream out) {
        try {
            return current().shownOn(out);
        } catch (InvalidInput unknown) {
            out.println(unknown.getMessage());
            return ENGLISH;
        }
    }

    /** This language, or English where the charset of the terminal has no letters for it: then {@code out} is told. */
    public Language shownOn(PrintStream out) {
        Charset charset = charset();
        if (this == ENGLISH || charset.newEncoder().canEncode("한글")) {
            return this;
        }
        out.println(Labels.of(ENGLISH).text("language.not-shown", tag, charset));
        return ENGLISH;
    }

    /** That of the terminal, as far as Java tells: from 19 on it does. */
    private static Charset charset() {
        try {
            return Charset.forName(System.getProperty(
                    "stdout.encoding", Charset.defaultCharset().name()));
        } catch (IllegalArgumentException unknown) {
            return Charset.defaultCharset();
        }
    }

    /** The language of a tag, {@code en} or {@code ko}; {@link InvalidInput} if it is neither. */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("-Dlang=" + tag + " is not known: it is en or ko."));
    }

    private static Language of(Locale locale) {
        return locale.getLanguage().equals(KOREAN.tag) ? KOREAN : ENGLISH;
    }

    /** {@code en} or {@code ko}, as in HTML and file names. */
    public String tag() {
        return tag;
    }

    /** The name of a file in this language: {@code hints.md} is {@code hints.ko.md} in Korean. */
    String file(String english) {
        int dot = english.lastIndexOf('.');
        return this == ENGLISH ? english : english.substring(0, dot) + "." + tag + english.substring(dot);
    }
}
