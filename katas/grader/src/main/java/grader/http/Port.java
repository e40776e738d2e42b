package grader.http;

import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;

/** A port that the server listens at, for one check: who is left over from another finds it closed. */
final class Port implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;

    Port(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
        try {
            connector.start();
        } catch (Exception failure) {
            throw new IllegalStateException("the server cannot listen", failure);
        }
    }

    int number() {
        return connector.getLocalPort();
    }

    /** Nobody is let in any more before the others are shown out: a client that loses its connection tries again. */
    @Override
    public void close() {
        server.removeConnector(connector);
        connector.close();
        connector.getConnectedEndPoints().forEach(EndPoint::close);
        try {
            connector.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the server cannot stop listening", failure);
        }
    }
}
