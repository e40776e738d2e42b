package grader.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import java.util.function.Consumer;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;
import wiremock.org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** WireMock's own server, with a {@link Reception} before it, and as many ports as there are checks. */
final class Jetty extends Jetty11HttpServer {
    private static final ThreadGroup GROUP = new ThreadGroup("server");

    private static final int MOST_THREADS = 40;
    private static final int FEWEST_THREADS = 8;
    private static final int IDLE_MILLIS = 60_000;

    private final Options options;
    private final Reception reception;

    Jetty(Options options, AdminRequestHandler admin, StubRequestHandler stubs, Reception reception) {
        super(options, admin, stubs);
        this.options = options;
        this.reception = reception;
    }

    /** Its threads are daemons: they are not the attempt's, and end with the JVM. */
    @Override
    protected Server createServer(Options ignored) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, IDLE_MILLIS, null, GROUP);
        threads.setName("server-pool");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.addBean(new ScheduledExecutorScheduler("server-timer", true, null, GROUP));
        return server;
    }

    /** Makes a daemon thread for the server. */
    static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(GROUP, task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Whether a thread is the server's. */
    static boolean owns(Thread thread) {
        return thread.getThreadGroup() == GROUP;
    }

    @Override
    public void start() {
        for (Handler handler : jettyServer.getChildHandlersByClass(ServletContextHandler.class)) {
            ((ServletContextHandler) handler)
                    .addFilter(
                            new FilterHolder(reception),
                            "/*",
                            EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        }
        super.start();
    }

    /**
     * Listens at one more port, until that is closed with every connection it has.
     *
     * @param onClose what is done once it is
     */
    Port open(Consumer<Port> onClose) {
        ServerConnector connector =
                createHttpConnector(options.bindAddress(), 0, options.jettySettings(), new NetworkTrafficListener() {});
        jettyServer.addConnector(connector);
        return new Port(jettyServer, connector, onClose);
    }
}
