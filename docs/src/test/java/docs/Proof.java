package docs;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opentest4j.TestAbortedException;

/** A test that a page names as evidence of what it claims: {@code GatherProofs#allOfWaitsForEveryCall}. */
record Proof(String testClass, String method) {
    private static final String PACKAGE = "docs.proofs";
    private static final Pattern NAME = Pattern.compile("\\w+Proofs#\\w+");

    static Proof named(String name) {
        String[] parts = name.split("#", 2);
        return new Proof(PACKAGE + "." + parts[0], parts.length == 2 ? parts[1] : "");
    }

    /** The proofs that a page names, in its cards and outside of them. */
    static Stream<Proof> namedBy(Page page) {
        Stream<String> inCards = Card.of(page).stream().flatMap(card -> card.proofs().stream());
        Stream<String> anywhere = page.codeSpans().stream().filter(NAME.asMatchPredicate());
        return Stream.concat(inCards, anywhere).distinct().map(Proof::named);
    }

    /** The proofs that there are. */
    static List<Proof> all() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(PACKAGE))
                .filters(includeClassNamePatterns(".*Proofs"))
                .build();
        var plan = launcher().discover(request);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(test -> (MethodSource) test.getSource().orElseThrow())
                .map(source -> new Proof(source.getClassName(), source.getMethodName()))
                .toList();
    }

    /** Runs the test. Returns only if it ran and succeeded; a test that this JDK skips is reported as skipped. */
    void run() {
        if (!exists()) {
            throw new AssertionError("there is no test " + this);
        }
        SkipReasons skipped = new SkipReasons();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(testClass, method))
                .build();
        launcher().execute(request, skipped);
        var summary = skipped.getSummary();
        summary.getFailures().forEach(failure -> {
            throw new AssertionError(this + " does not hold: " + failure.getException(), failure.getException());
        });
        if (!skipped.reasons.isEmpty()) {
            throw new TestAbortedException(String.join("; ", skipped.reasons));
        }
        if (summary.getTestsAbortedCount() > 0 || summary.getTestsSucceededCount() == 0) {
            throw new AssertionError(this + " did not run to its end");
        }
    }

    private boolean exists() {
        try {
            Class.forName(testClass).getDeclaredMethod(method);
            return true;
        } catch (ReflectiveOperationException missing) {
            return false;
        }
    }

    /** A launcher that tells nobody else: listeners that are found on the class path are meant for the katas. */
    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
    }

    @Override
    public String toString() {
        return testClass.substring(testClass.lastIndexOf('.') + 1) + "#" + method;
    }

    private static final class SkipReasons extends SummaryGeneratingListener {
        private final List<String> reasons = new ArrayList<>();

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            super.executionSkipped(test, reason);
            reasons.add(reason);
        }
    }
}
