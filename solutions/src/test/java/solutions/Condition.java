package solutions;

import grader.attempts.Attempt;
import java.util.ArrayList;
import java.util.List;

/** In what circumstances attempts are graded. */
enum Condition {
    IDLE("idle", 0, List.of()),
    BUSY("every processor busy", 1, List.of()),
    OVERLOADED("four busy threads a processor", 4, List.of()),
    SMALL_HEAP("a heap of 256 MB", 0, List.of("-Xmx" + Condition.SMALL + "m")),
    ONE_PROCESSOR("one processor", 0, List.of("-XX:ActiveProcessorCount=1"));

    private static final int SMALL = 256;

    final String words;
    private final int busyPerProcessor;
    private final List<String> flags;

    Condition(String words, int busyPerProcessor, List<String> flags) {
        this.words = words;
        this.busyPerProcessor = busyPerProcessor;
        this.flags = flags;
    }

    /** Makes it so, until that is ended. */
    BusyThreads begin() {
        return new BusyThreads(busyPerProcessor * Runtime.getRuntime().availableProcessors());
    }

    /** Whether an attempt can be right there: what takes a large heap has that in its header, {@code // Heap: 320} in MB. */
    boolean hasRoomFor(Attempt attempt) {
        return this != SMALL_HEAP
                || attempt.header().value("Heap").map(Integer::valueOf).orElse(0) <= SMALL;
    }

    /** The flags of the graded JVMs: the last word counts. */
    List<String> flags(List<String> usual) {
        List<String> all = new ArrayList<>(usual);
        all.addAll(flags);
        return all;
    }
}
