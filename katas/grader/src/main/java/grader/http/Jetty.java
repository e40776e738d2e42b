package grader.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
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
    /** What the names of its threads begin with. */
    static final String THREADS = "server-";

    private static final int MOST_THREADS = 40;

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
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName(THREADS + "pool");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.addBean(new ScheduledExecutorScheduler(THREADS + "timer", true));
        return server;
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

    /** Listens at one more port, until that is closed with every connection it has. */
    Port open() {
        ServerConnector connector =
                createHttpConnector(options.bindAddress(), 0, options.jettySettings(), new NetworkTrafficListener() {});
        jettyServer.addConnector(connector);
        return new Port(jettyServer, connector);
    }
}
