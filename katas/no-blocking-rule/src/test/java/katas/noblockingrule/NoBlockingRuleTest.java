package katas.noblockingrule;

import static grader.Level.JUNIOR;
import static grader.Level.MID;
import static grader.Level.SENIOR;

import grader.Check;
import grader.Kata;

/** The rules for the rule, one check each. {@link Specimens} has what it is tried on. */
@Kata(name = "no-blocking-rule", stub = NoBlockingRule.class)
class NoBlockingRuleTest {

    @Check(
            rule = 1,
            level = JUNIOR,
            title = "sleep, get, join, send and await are reported with their line",
            hint = "a class blocks in its constructors, its anonymous classes and its lambdas too")
    void basicCallsAreReported() {
        CandidateRule.reports(Specimens.basic());
        CandidateRule.reports(Specimens.basic().subList(0, 1)); // once more: what was found stays found
    }

    @Check(
            rule = 2,
            level = JUNIOR,
            title = "Nothing allowed is reported",
            hint = "a name says little: Map.get is not Future.get, and a stage reads futures that are done by join()")
    void allowedCallsAreNotReported() {
        CandidateRule.leavesAlone(Specimens.harmless());
        CandidateRule.leavesAloneWhatIsHarmlessIn(Specimens.basic());
    }

    @Check(
            rule = 3,
            level = MID,
            title = "Every other method of the list is reported: queues, locks, threads, processes, files, sockets,"
                    + " SQL",
            hint = "what waits for a lock, a disk or a peer holds its thread as surely as sleep")
    void listedCallsAreReported() {
        CandidateRule.reports(Specimens.listed());
    }

    @Check(
            rule = 4,
            level = MID,
            title = "A method reference is a call",
            hint = "callMethodWhere and getMethodCallsFromSelf() know nothing of Future::get")
    void methodReferencesAreReported() {
        CandidateRule.reports(Specimens.references());
    }

    @Check(
            rule = 5,
            level = MID,
            title = "An overload with a timeout still blocks; one without waiting does not",
            hint = "get(1, SECONDS) waits for up to a second, and tryLock() for nobody: the parameters tell them apart")
    void overloadsWithATimeoutAreReported() {
        CandidateRule.reports(Specimens.timed());
        CandidateRule.leavesAloneWhatIsHarmlessIn(Specimens.timed());
    }

    @Check(
            rule = 6,
            level = SENIOR,
            title = "A call through a subtype or an interface is found",
            hint = "the owner of a call is the static type of its target: FutureTask, and not Future")
    void callsThroughSubtypesAreReported() {
        CandidateRule.reports(Specimens.subtypes());
        if (CandidateRule.finds(Specimens.timed())) { // if not, that is for rule 5
            CandidateRule.reports(Specimens.timedThroughSubtypes());
        }
    }

    @Check(
            rule = 7,
            level = SENIOR,
            title = "A blocking call hidden in a helper is reported at the line that calls the helper",
            hint = "follow the calls from method to method, through constructors and circles, and no further than"
                    + " they go")
    void callsHiddenInHelpersAreReported() {
        CandidateRule.reports(Specimens.hidden());
        CandidateRule.leavesAlone(Specimens.harmlessWithHelpers());
    }

    @Check(
            rule = 8,
            level = SENIOR,
            title = "With no classes to look at it fails",
            hint = "a rule that passes on nothing passes for ever once a package is renamed")
    void noClassesAreNoSuccess() {
        CandidateRule.failsWithoutClasses(Specimens.empty());
    }
}
