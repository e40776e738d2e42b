package grader.http;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import grader.calls.AttemptThreads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of the attempt and of the client it was given, at a moment: how many by their kind, which is their name
 * with N for a number.
 */
record Census(Map<String, Long> kinds) {

    static Census take() {
        List<Thread> threads = AttemptThreads.alive().stream()
                .filter(thread -> !thread.getName().startsWith(Jetty.THREADS))
                .toList();
        Map<String, Long> kinds = new HashMap<>(threads.stream()
                .collect(groupingBy(thread -> thread.getName().replaceAll("\\d+", "N"), counting())));
        if (threads.stream().anyMatch(VirtualThreads::isCarrier)) {
            kinds.put("virtual", VirtualThreads.count());
        }
        return new Census(kinds);
    }

    long size() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By how many there are more than before. */
    long growthSince(Census before) {
        return size() - before.size();
    }

    /** What there are many more of than before, as {@code 200 × HttpClient-N-SelectorManager}. */
    String mostGrownSince(Census before) {
        return kinds.entrySet().stream()
                .max(comparingLong(kind -> kind.getValue() - before.kinds.getOrDefault(kind.getKey(), 0L)))
                .map(kind -> kind.getValue() + " × " + kind.getKey())
                .orElse("none");
    }
}
