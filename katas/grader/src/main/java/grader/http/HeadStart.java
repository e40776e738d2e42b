package grader.http;

import grader.calls.AttemptThreads;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/** Has the server start while JUnit is still looking for the checks that need one: each takes half a second. */
public final class HeadStart implements LauncherDiscoveryListener {
    private static final AtomicReference<CompletableFuture<Server>> AHEAD = new AtomicReference<>();

    /** There may be several discoveries before the checks run. */
    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        if (AHEAD.get() == null
                && request.getSelectorsByType(ClassSelector.class).stream()
                        .map(ClassSelector::getJavaClass)
                        .anyMatch(HeadStart::needsAServer)) {
            AHEAD.set(
                    CompletableFuture.supplyAsync(Server::new, task -> AttemptThreads.startOwn("server-start", task)));
        }
    }

    private static boolean needsAServer(Class<?> checks) {
        ExtendWith extensions = checks.getAnnotation(ExtendWith.class);
        return extensions != null && Arrays.asList(extensions.value()).contains(ApiOfTheCheck.class);
    }

    /** The server that has had a head start, or else a new one, which tells what was in the way. */
    static Server server() {
        CompletableFuture<Server> ahead = AHEAD.getAndSet(null);
        Server server =
                ahead == null ? null : ahead.exceptionally(failure -> null).join();
        return server == null ? new Server() : server;
    }
}
