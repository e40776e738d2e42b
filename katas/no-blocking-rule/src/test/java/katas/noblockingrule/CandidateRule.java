package katas.noblockingrule;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import grader.calls.AttemptThreads;
import grader.calls.Slowdown;
import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The candidate's rule, let loose on specimens one after another, and judged by what its message says. */
final class CandidateRule {
    private static final long BOUND = SECONDS.toNanos(10);
    private static final long STEP = MILLISECONDS.toNanos(100);
    private static final int SHOWN = 3;

    private CandidateRule() {}

    /** Each of these is reported, with each line that blocks. */
    static void reports(List<Specimen> specimens) {
        List<Misjudged> missed = missed(specimens);
        if (!missed.isEmpty()) {
            int all = specimens.stream()
                    .mapToInt(specimen -> specimen.blockingCalls().size())
                    .sum();
            throw violation(
                    "%d of %d are missed: %s".formatted(missed.size(), all, first(missed)),
                    "each is reported, and the message names its line");
        }
    }

    /** Whether each of these is reported, with each line that blocks. */
    static boolean finds(List<Specimen> specimens) {
        return missed(specimens).isEmpty();
    }

    private static List<Misjudged> missed(List<Specimen> specimens) {
        return misjudged(
                specimens, (specimen, report) -> lines(specimen.blockingCalls(), line -> !isNamed(line, report)));
    }

    /** None of these is reported. What is said of their helpers, and not of them, does not count. */
    static void leavesAlone(List<Specimen> specimens) {
        reject(misjudged(specimens, (specimen, report) -> {
            Matcher line = named(report, specimen.file(), ":\\d+");
            if (line.find()) {
                return List.of(line.group() + "  " + specimen.line());
            }
            return report.isEmpty() || specimen.hasHelpers()
                    ? List.of()
                    : List.of(specimen.file() + "  " + specimen.line());
        }));
    }

    /** Of these, which block elsewhere, no line is reported that does not. */
    static void leavesAloneWhatIsHarmlessIn(List<Specimen> specimens) {
        reject(misjudged(
                specimens, (specimen, report) -> lines(specimen.harmlessCalls(), line -> isNamed(line, report))));
    }

    private static void reject(List<Misjudged> reported) {
        if (!reported.isEmpty()) {
            throw violation(
                    "%d that do%s not block %s reported: %s"
                            .formatted(
                                    reported.size(),
                                    reported.size() == 1 ? "es" : "",
                                    reported.size() == 1 ? "is" : "are",
                                    first(reported)),
                    "what does not block is not reported");
        }
    }

    /** It fails if there are no classes, and not because it always does. */
    static void failsWithoutClasses(Specimen control) {
        String report = bounded(() -> reportOn(control, rule()));
        if (!report.isEmpty()) {
            throw violation(
                    "it fails even on a class that calls nothing" + butSays(report),
                    "it fails because there are no classes to look at");
        }
        if (bounded(CandidateRule::holdsWithoutClasses)) {
            throw violation("with no classes to look at the rule holds", "it fails: nothing was checked");
        }
    }

    private static boolean holdsWithoutClasses() {
        JavaClasses none = new ClassFileImporter().importPaths(List.of());
        ArchRule rule = rule();
        try {
            rule.check(none);
            return true;
        } catch (AssertionError | RuntimeException asItShould) {
            return false;
        }
    }

    /** Says which lines of a specimen a report of the rule misjudges. */
    private interface Judge {
        List<String> misjudged(Specimen specimen, String report);
    }

    /** A line on which the rule is wrong, and what it says of the specimen. */
    private record Misjudged(String line, String report) {}

    /**
     * What the rule is wrong on. It is made once, since that may take its time, and once more for each specimen that it
     * misjudges: it may remember those before, and only what it says when it is new counts.
     */
    private static List<Misjudged> misjudged(List<Specimen> specimens, Judge judge) {
        return bounded(() -> {
            List<Misjudged> wrong = new ArrayList<>();
            ArchRule used = rule();
            for (Specimen specimen : specimens) {
                if (!isRight(used, specimen, judge)) {
                    String report = reportOn(specimen, rule());
                    judge.misjudged(specimen, report).forEach(line -> wrong.add(new Misjudged(line, report)));
                }
            }
            return wrong;
        });
    }

    private static boolean isRight(ArchRule used, Specimen specimen, Judge judge) {
        try {
            return judge.misjudged(specimen, reportOn(specimen, used)).isEmpty();
        } catch (Violation threw) {
            return false;
        }
    }

    private static List<String> lines(Map<String, String> calls, Predicate<String> which) {
        return calls.entrySet().stream()
                .filter(call -> which.test(call.getKey()))
                .map(call -> call.getKey() + "  " + call.getValue())
                .toList();
    }

    /** What the rule says of this one, which is nothing if it holds. */
    private static String reportOn(Specimen specimen, ArchRule rule) {
        try {
            rule.check(specimen.classes());
            return "";
        } catch (AssertionError report) {
            String message = String.valueOf(report.getMessage());
            return message.isBlank() ? "nothing" : message;
        } catch (RuntimeException | StackOverflowError failure) {
            throw violation(failure, " on " + specimen.file());
        }
    }

    private static ArchRule rule() {
        ArchRule rule = NoBlockingRule.rule();
        if (rule == null) {
            throw violation("rule() gave null", "it gives a rule");
        }
        return rule;
    }

    private static boolean isNamed(String line, String report) {
        return named(report, line).find();
    }

    /** Where a report names a line, or a file with whatever line. */
    private static Matcher named(String report, String name, String... more) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + String.join("", more) + "(?!\\d)")
                .matcher(report);
    }

    /** The first violation that a report of ArchUnit lists, which comes after its headline; without package names. */
    private static String butSays(String report) {
        if (report.isEmpty()) {
            return "";
        }
        String detail =
                report.lines().skip(1).findFirst().orElse(report).replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
        return " (the rule says: %s)".formatted(Described.value(detail));
    }

    private static String first(List<Misjudged> wrong) {
        List<String> shown = new ArrayList<>();
        for (Misjudged each : wrong.subList(0, Math.min(SHOWN, wrong.size()))) {
            shown.add(each.line() + (shown.isEmpty() ? butSays(each.report()) : ""));
        }
        String all = String.join("; ", shown);
        return wrong.size() > SHOWN ? "%s; and %d more".formatted(all, wrong.size() - SHOWN) : all;
    }

    private static Violation violation(String seen, String expected) {
        return new Violation(Kind.BROKEN, seen, expected, null, null);
    }

    /** What this comes to, on a thread of its own: the rule may never come back. */
    private static <T> T bounded(Callable<T> judging) {
        FutureTask<T> task = new FutureTask<>(judging);
        AttemptThreads.caller("rule", task).start();
        long start = System.nanoTime();
        Slowdown slowdown = Slowdown.here();
        while (!slowdown.isOver(start, BOUND)) {
            try {
                return task.get(STEP, NANOSECONDS);
            } catch (ExecutionException failure) {
                throw violation(failure.getCause(), "");
            } catch (TimeoutException notYet) {
                continue;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Violation.of(Kind.ENDLESS, "the rule has not come back");
            }
        }
        throw Violation.of(
                Kind.ENDLESS, "the rule has not come back after %d s".formatted(NANOSECONDS.toSeconds(BOUND)));
    }

    private static Violation violation(Throwable thrown, String onWhat) {
        if (thrown instanceof Violation violation) {
            return violation;
        }
        StackTraceElement[] stack = thrown.getStackTrace();
        if (thrown instanceof UnsupportedOperationException && stack.length > 0 && isOfTheRule(stack[0])) {
            return Violation.of(Kind.NOT_IMPLEMENTED, "not implemented yet");
        }
        String where = Arrays.stream(stack)
                .filter(CandidateRule::isOfTheRule)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse(null);
        return new Violation(
                Kind.BROKEN,
                "the rule threw " + Described.failure(thrown) + onWhat,
                "it holds, or fails with a message",
                null,
                where);
    }

    private static boolean isOfTheRule(StackTraceElement frame) {
        return frame.getClassName().startsWith(NoBlockingRule.class.getName());
    }
}
