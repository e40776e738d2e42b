package grader.guard;

import static grader.Level.JUNIOR;
import static grader.Level.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import grader.Check;
import grader.Kata;
import grader.evidence.Violation.Kind;
import grader.scorecard.Grading;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/** Canaries: what a check or an attempt may do, and what the guard makes of it. */
@Isolated
class GuardTest {
    private static volatile CountDownLatch leakedMayEnd;

    @BeforeEach
    void holdLeakedThreads() {
        leakedMayEnd = new CountDownLatch(1);
    }

    @AfterEach
    void endLeakedThreads() {
        leakedMayEnd.countDown();
    }

    @Test
    void rulesThatHold() {
        assertThat(grade(Holding.class).verdict()).isEqualTo(Verdict.MASTERED);
    }

    @Test
    void seniorRuleThatDoesNotHoldLeavesTheKataSolved() {
        assertThat(grade(Solved.class).verdict()).isEqualTo(Verdict.SOLVED);
    }

    @Test
    void abortedCheckIsAFailedOne() {
        Scorecard scorecard = grade(Aborted.class);

        assertThat(scorecard.verdict()).isEqualTo(Verdict.UNSOLVED);
        assertThat(scorecard.broken()).extracting(RuleResult::rule).containsExactly(1);
    }

    @Test
    void errorOfTheAttemptIsAFailureOfItsRuleAlone() {
        Scorecard scorecard = grade(Erring.class);

        assertThat(scorecard.broken()).extracting(RuleResult::rule).containsExactly(1, 2);
        assertThat(scorecard.rules().get(2).holds()).isTrue();
    }

    @Test
    void checkThatNeverEndsIsEndedByItsBound() {
        Scorecard scorecard = grade(Endless.class);

        assertThat(scorecard.rules().get(0).violation()).isEqualTo(Kind.ENDLESS);
        assertThat(scorecard.rules().get(0).seen()).isEqualTo("the check was ended after 20 s");
        assertThat(scorecard.rules().get(1).holds()).isTrue();
    }

    @Test
    void threadLeftBehindFailsTheKata() {
        Scorecard scorecard = grade(Leaking.class);

        assertThat(scorecard.verdict()).isEqualTo(Verdict.UNSOLVED);
        assertThat(scorecard.leak()).contains("1 non-daemon thread is alive 3 s after", "left-behind");
    }

    @Test
    void failureOfTheRefereeIsNeitherALeakNorTheAttempts() {
        Scorecard scorecard = grade(Unprepared.class);

        assertThat(scorecard.verdict()).isEqualTo(Verdict.GRADER_ERROR);
        assertThat(scorecard.leak()).isNull();
    }

    private static Scorecard grade(Class<?> kata) {
        Scorecard[] scorecard = new Scorecard[1];
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(kata))
                                .build(),
                        new TestExecutionListener() {
                            private Grading grading;

                            @Override
                            public void testPlanExecutionStarted(TestPlan plan) {
                                grading = Grading.of(plan).orElseThrow();
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                grading.ended(test, result);
                            }

                            @Override
                            public void testPlanExecutionFinished(TestPlan plan) {
                                scorecard[0] = grading.scorecard();
                            }
                        });
        return scorecard[0];
    }

    @Kata(name = "canary", stub = Holding.class)
    static class Holding {
        @Check(rule = 1, level = JUNIOR, title = "holds", hint = "")
        void holds() {}
    }

    @Kata(name = "canary", stub = Solved.class)
    static class Solved {
        @Check(rule = 1, level = JUNIOR, title = "holds", hint = "")
        void holds() {}

        @Check(rule = 2, level = SENIOR, title = "fails", hint = "")
        void fails() {
            throw new AssertionError("seen");
        }
    }

    @Kata(name = "canary", stub = Aborted.class)
    static class Aborted {
        @Check(rule = 1, level = JUNIOR, title = "aborted", hint = "")
        void aborts() {
            throw new TestAbortedException("does not apply");
        }
    }

    @Kata(name = "canary", stub = Erring.class)
    static class Erring {
        @Check(rule = 1, level = JUNIOR, title = "out of memory", hint = "")
        void claimsToBeOutOfMemory() {
            throw new OutOfMemoryError("not really");
        }

        @Check(rule = 2, level = JUNIOR, title = "stack overflow", hint = "")
        void overflows() {
            overflows();
        }

        @Check(rule = 3, level = JUNIOR, title = "holds", hint = "")
        void holds() {}
    }

    @Kata(name = "canary", stub = Endless.class)
    static class Endless {
        @Check(rule = 1, level = JUNIOR, title = "never ends", hint = "")
        void neverEnds() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Check(rule = 2, level = JUNIOR, title = "holds", hint = "")
        void holds() {}
    }

    @Kata(name = "canary", stub = Unprepared.class)
    static class Unprepared {
        @BeforeAll
        static void prepare() {
            throw new IllegalStateException("the server cannot listen");
        }

        @Check(rule = 1, level = JUNIOR, title = "holds", hint = "")
        void holds() {}
    }

    @Kata(name = "canary", stub = Leaking.class)
    static class Leaking {
        @Check(rule = 1, level = JUNIOR, title = "holds", hint = "")
        void leaks() {
            Thread leftBehind = new Thread(
                    () -> {
                        try {
                            leakedMayEnd.await();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "left-behind");
            leftBehind.setDaemon(false);
            leftBehind.start();
        }
    }
}
