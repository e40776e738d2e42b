package grader.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The right answers of a kata beside the candidate's own. They are read once. */
final class Ways {
    private final Path solutions;
    private final Path own;
    private List<Way> all;

    /**
     * @param solutions the kata's folder of solutions, which need not be there
     * @param own where the candidate's sources are
     */
    Ways(Path solutions, Path own) {
        this.solutions = solutions;
        this.own = own;
    }

    /** The reference and the other ways, in this order. */
    synchronized List<Way> all() {
        if (all == null) {
            List<Way> ways = new ArrayList<>();
            folders(solutions)
                    .filter(folder -> folder.endsWith("reference"))
                    .forEach(folder -> ways.add(Way.of(folder, own)));
            folders(solutions.resolve("right")).forEach(folder -> ways.add(Way.of(folder, own)));
            all = ways;
        }
        return all;
    }

    private static Stream<Path> folders(Path parent) {
        return Way.list(parent).stream().filter(Files::isDirectory);
    }
}
