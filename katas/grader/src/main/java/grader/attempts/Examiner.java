package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import grader.attempts.Entry.State;
import grader.calls.AttemptThreads;
import grader.scorecard.Grading;
import grader.scorecard.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The graded JVM's side: warms up, waits for its one attempt, grades it, and reports as it goes along. It ends as soon
 * as the other side does.
 */
final class Examiner {
    /** The exit code when the attempt ends this JVM, whatever code it has asked for. */
    static final int ENDED_FROM_WITHIN = 1;

    private final BufferedReader in;
    private final Writer out;
    private final List<String> warmUps;

    private Examiner(Socket parent, List<String> warmUps) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8));
        this.out = new OutputStreamWriter(parent.getOutputStream(), UTF_8);
        this.warmUps = warmUps;
    }

    /**
     * Takes the port of the other side, and the classes to warm up with; the word that proves who calls comes by standard
     * input.
     */
    public static void main(String[] args) throws IOException {
        String word = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
        try (Socket parent = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
            // Whoever ends this JVM ends it at once: hooks of the attempt get no time to hang in.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(ENDED_FROM_WITHIN)));
            Examiner examiner = new Examiner(parent, List.of(args).subList(1, args.length));
            examiner.say(word);
            examiner.examine();
        } catch (Throwable failure) {
            failure.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void examine() throws IOException, ClassNotFoundException {
        Launcher launcher = launcher();
        for (String warmUp : warmUps) {
            grade(launcher, Class.forName(warmUp), new TestExecutionListener() {});
        }
        report(new Entry(State.READY, null));
        String line = in.readLine();
        if (line == null) {
            return;
        }
        AttemptThreads.startOwn("watch", this::endWithTheOtherSide);
        Job job = Job.ofLine(line);
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {Path.of(job.classes()).toUri().toURL()})) {
            Thread.currentThread().setContextClassLoader(classes);
            grade(launcher, Class.forName(job.test(), false, classes), new Reporter());
        } catch (ClassNotFoundException | LinkageError | RuntimeException failure) {
            failure.printStackTrace();
            report(new Entry(isAnInterrupt(failure) ? State.INTERRUPTED : State.FAILED, null));
        }
    }

    private static boolean isAnInterrupt(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(InterruptedException.class::isInstance);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .build());
    }

    private static void grade(Launcher launcher, Class<?> test, TestExecutionListener listener) {
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(test))
                        // One check after another, on this thread, whatever a file on the classpath says.
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                        .build(),
                listener);
    }

    private void endWithTheOtherSide() {
        try {
            in.readLine();
        } catch (IOException gone) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(1);
    }

    private void report(Entry entry) throws IOException {
        say(entry.toLine());
    }

    private void say(String line) throws IOException {
        out.write(line + "\n");
        out.flush();
    }

    private final class Reporter implements TestExecutionListener {
        private Grading grading;
        private boolean isInterrupted;

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            grading = Grading.of(plan).orElseThrow(() -> new IllegalStateException("the test holds no checks"));
            tell(State.PLANNED);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            grading.ended(test, result);
            tell(State.UNDER_WAY);
            if (grading.scorecard().verdict() == Verdict.GRADER_ERROR) {
                result.getThrowable().ifPresent(this::note);
            }
        }

        @Override
        public void testPlanExecutionFinished(TestPlan plan) {
            State failed = isInterrupted ? State.INTERRUPTED : State.FAILED;
            tell(grading.scorecard().verdict() == Verdict.GRADER_ERROR ? failed : State.FINISHED);
        }

        private void note(Throwable failure) {
            failure.printStackTrace();
            isInterrupted |= isAnInterrupt(failure);
        }

        private void tell(State state) {
            try {
                report(new Entry(state, grading.scorecard()));
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
