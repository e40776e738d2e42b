package grader.http;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import grader.calls.AttemptCode;
import grader.calls.AttemptThreads;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The threads that the attempt and the client it was given hold at a moment: how many by their kind, which is their name
 * with N for a number. Threads that lie idle since before do not count.
 */
record Census(Map<String, Long> kinds) {

    /** The threads there are. */
    static Set<Thread> present() {
        return threads().collect(HashSet::new, Set::add, Set::addAll);
    }

    /** @param before the threads that count only if they are at work for the attempt */
    static Census take(Set<Thread> before) {
        List<Thread> held = threads()
                .filter(thread -> !before.contains(thread) || isAtWork(thread))
                .toList();
        Map<String, Long> kinds = new HashMap<>(held.stream()
                .collect(groupingBy(thread -> thread.getName().replaceAll("\\d+", "N"), counting())));
        if (threads().anyMatch(AttemptThreads::carriesVirtualThreads)) {
            kinds.put("virtual thread", VirtualThreads.count());
        }
        return new Census(kinds);
    }

    private static Stream<Thread> threads() {
        return AttemptThreads.alive().stream().filter(thread -> !Jetty.owns(thread));
    }

    private static boolean isAtWork(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).anyMatch(AttemptCode::contains);
    }

    long size() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By how many there are more than in another. */
    long growthSince(Census other) {
        return size() - other.size();
    }

    /** What there are many more of than in another, as {@code 200 × HttpClient-N-SelectorManager}. */
    String mostGrownSince(Census other) {
        return kinds.entrySet().stream()
                .max(comparingLong(kind -> kind.getValue() - other.kinds.getOrDefault(kind.getKey(), 0L)))
                .map(kind -> kind.getValue() + " × " + kind.getKey())
                .orElse("none");
    }
}
