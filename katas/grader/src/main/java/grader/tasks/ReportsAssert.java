package grader.tasks;

import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what has been reported. */
public final class ReportsAssert extends AbstractAssert<ReportsAssert, Reports> {

    ReportsAssert(Reports reports) {
        super(reports, ReportsAssert.class);
    }

    /** These very objects are reported, and what else is reported does not matter. */
    public ReportsAssert include(List<? extends Throwable> failures) {
        if (!actual.tasks().comesTrue(() -> actual.hold(failures))) {
            List<Throwable> unreported = new ArrayList<>(failures);
            List<Throwable> strangers = actual.all();
            removeEach(unreported, actual.all());
            removeEach(strangers, failures);
            throw violation(
                    strangers.isEmpty()
                            ? "%s reported: %s"
                                    .formatted(
                                            unreported.size() == failures.size() ? "nothing of this is" : "not",
                                            one(unreported))
                            : "the report is of " + one(strangers),
                    "a report of each failure, the very object: " + one(unreported));
        }
        return this;
    }

    /** What this task failed with is reported, if it came to that. */
    public ReportsAssert includeTheFailureOf(Task task) {
        actual.tasks().comesTrue(task::isFinished);
        return task.isFinished() ? include(List.of(task.failure())) : this;
    }

    /** Each of these very objects is reported once, and nothing else is. */
    public ReportsAssert areExactly(List<? extends Throwable> failures) {
        include(failures);
        return areSoMany(failures.size());
    }

    /** There are so many at least, of whatever. */
    public ReportsAssert areAtLeast(int count) {
        if (!actual.tasks().comesTrue(() -> actual.size() >= count)) {
            throw violation(
                    "%d of %d failures are reported".formatted(actual.size(), count), "a report of each failure");
        }
        return this;
    }

    /** There are so many of them, and no object is among them twice. */
    public ReportsAssert areSoMany(int count) {
        areAtLeast(count);
        boolean areMore = actual.tasks().comesTrue(() -> actual.size() > count);
        areDistinct();
        if (areMore) {
            List<Throwable> all = actual.all();
            throw violation(
                    "reported: " + one(all.subList(count, all.size())),
                    count == 0 ? "no report" : "one report of each failure");
        }
        return this;
    }

    /** Up to now no object is among them twice. */
    public ReportsAssert areDistinct() {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable report : actual.all()) {
            if (!seen.add(report)) {
                throw violation(
                        "reported more than once: " + one(Collections.singletonList(report)),
                        "one report of each failure");
            }
        }
        return this;
    }

    /** By identity: an exception may be equal to whatever it likes. */
    private static void removeEach(List<Throwable> from, List<? extends Throwable> those) {
        Set<Throwable> identical = Collections.newSetFromMap(new IdentityHashMap<>());
        identical.addAll(those);
        from.removeIf(identical::contains);
    }

    private static String one(List<Throwable> of) {
        String first = of.get(0) == null ? "null" : Described.failure(of.get(0));
        return of.size() == 1 ? first : first + ", and " + (of.size() - 1) + " more";
    }

    private static Violation violation(String seen, String expected) {
        return new Violation(Kind.BROKEN, seen, expected, null, null);
    }
}
