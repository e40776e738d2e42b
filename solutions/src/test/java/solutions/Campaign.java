package solutions;

import grader.attempts.Attempt;
import grader.attempts.Classpath;
import grader.attempts.Graded;
import grader.attempts.KataFolder;
import grader.attempts.Referee;
import grader.attempts.Referees;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Grades every attempt of some katas again and again under each {@link Condition}, and records what does not come to
 * what its header says.
 *
 * @param rounds how often each attempt is graded under each condition, if there is time
 * @param workers how many are graded at a time
 * @param time for all of it: each condition gets an equal part, and grades in an order that is mixed anew each round
 * @param seed of that order: the same gives the same
 */
record Campaign(
        List<Path> katas, List<Condition> conditions, int rounds, int workers, Duration time, long seed, Path cache) {
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** An attempt and its kata. */
    private record Entry(Path kata, Attempt attempt) {}

    /** Runs it, and puts all on record as it goes. */
    void run(CampaignRecord into) throws IOException, InterruptedException {
        long part = time.toNanos() / conditions.size();
        for (Condition condition : conditions) {
            long deadline = System.nanoTime() + part;
            BusyThreads busy = condition.begin();
            try {
                run(condition, deadline, into);
            } finally {
                busy.end();
            }
        }
    }

    private void run(Condition condition, long deadline, CampaignRecord into) throws IOException, InterruptedException {
        Map<Path, Referees> referees = new HashMap<>();
        for (Path kata : katas) {
            referees.put(kata, referees(kata, condition));
        }
        ExecutorService grading = Executors.newFixedThreadPool(workers);
        for (int round = 0; round < rounds; round++) {
            for (Entry entry : mixed(round, condition)) {
                grading.execute(() -> {
                    if (System.nanoTime() < deadline) {
                        Graded graded = referees.get(entry.kata()).grade(entry.attempt());
                        into.add(condition, entry.kata().getFileName().toString(), entry.attempt(), graded);
                    }
                });
            }
        }
        grading.shutdown();
        grading.awaitTermination(time.toNanos() + BOUND.toNanos() * 4, TimeUnit.NANOSECONDS);
        for (Referees each : referees.values()) {
            each.close();
        }
    }

    private List<Entry> mixed(int round, Condition condition) {
        List<Entry> entries = new ArrayList<>();
        for (Path kata : katas) {
            new Corpus(kata)
                    .all().stream()
                            .filter(condition::hasRoomFor)
                            .forEach(attempt -> entries.add(new Entry(kata, attempt)));
        }
        Collections.shuffle(entries, new Random(seed + round));
        return entries;
    }

    private Referees referees(Path kata, Condition condition) {
        List<String> flags = condition.flags(Referee.Settings.flags(System.getProperty("graded.jvm")));
        return new Referees(KataFolder.of(kata), new Referee.Settings(flags, Classpath.without(kata), BOUND, cache));
    }
}
