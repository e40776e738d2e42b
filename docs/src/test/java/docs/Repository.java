package docs;

import grader.attempts.KataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that this module belongs to, found from wherever the tests are run. */
final class Repository {
    static final Path ROOT = root();
    static final Path DOCS = ROOT.resolve("docs");

    private Repository() {}

    private static Path root() {
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
        for (Path folder = module.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs")) && Files.isDirectory(folder.resolve("katas"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + module + " holds docs and katas");
    }

    /** The pages of the docs, in every language. */
    static List<Page> docs() {
        return markdownBelow(DOCS).map(Page::read).toList();
    }

    /** The numbers of the rules of the kata that a page is named after, in any language; none if there is no such kata. */
    static List<Integer> rules(Page page) {
        Path kata = ROOT.resolve("katas")
                .resolve(page.path().getFileName().toString().replace(".md", ""));
        return Files.isDirectory(kata) ? KataFolder.of(kata).rules() : List.of();
    }

    /** The briefs of the katas, in English. */
    static List<Page> briefs() {
        return markdownBelow(ROOT.resolve("katas"))
                .filter(path -> path.endsWith("README.md"))
                .map(Page::read)
                .toList();
    }

    /** Every page that a reader may open: the front page, the docs, what each kata tells. */
    static List<Page> pages() {
        Stream<Path> front =
                Stream.of("README.md", "README.ko.md").map(ROOT::resolve).filter(Files::exists);
        return Stream.of(front, markdownBelow(DOCS), markdownBelow(ROOT.resolve("katas")))
                .flatMap(paths -> paths)
                .map(Page::read)
                .toList();
    }

    private static Stream<Path> markdownBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            Stream.of("target", "src").noneMatch(name -> contains(folder.relativize(file), name)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean contains(Path path, String name) {
        for (Path part : path) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
