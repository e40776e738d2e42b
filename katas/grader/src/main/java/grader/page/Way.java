package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.attempts.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A right answer of the corpus, as what it changes in the candidate's own.
 *
 * @param style what it says of itself, or null
 */
record Way(String name, String style, List<File> files) {
    private static final int MOST_BYTES = 256 * 1024;

    /** One of its files; the difference is null if the candidate's is the same. */
    record File(String name, Diff diff) {}

    static Way of(Path folder, Path own) {
        List<File> files = new ArrayList<>();
        String style = null;
        for (Path source : list(folder).stream().filter(Way::isSource).toList()) {
            String text = text(source);
            style = style == null ? Header.of(text).value("Style").orElse(null) : style;
            Path twin = own.resolve(source.getFileName().toString());
            Diff diff = Diff.between(Files.exists(twin) ? text(twin) : "", text);
            files.add(new File(source.getFileName().toString(), diff.isEmpty() ? null : diff));
        }
        return new Way(folder.getFileName().toString(), style, files);
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java");
    }

    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a source, or its beginning: what is no UTF-8 is for the compiler to judge. */
    static String text(Path source) {
        try (var in = Files.newInputStream(source)) {
            return new String(in.readNBytes(MOST_BYTES), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
