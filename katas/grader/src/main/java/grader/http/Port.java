package grader.http;

import static java.net.StandardSocketOptions.SO_LINGER;

import java.io.IOException;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import wiremock.org.eclipse.jetty.io.SelectorManager.AcceptListener;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.util.IO;

/** A port that the server listens at, for one check: who is left over from another finds it closed. */
final class Port implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final Consumer<Port> onClose;
    private final int number;
    private final Queue<SelectableChannel> accepted = new ConcurrentLinkedQueue<>();

    Port(Server server, ServerConnector connector, Consumer<Port> onClose) {
        this.server = server;
        this.connector = connector;
        this.onClose = onClose;
        connector.getSelectorManager().addEventListener(new AcceptListener() {
            @Override
            public void onAccepting(SelectableChannel channel) {
                accepted.add(channel);
            }
        });
        try {
            connector.start();
        } catch (Exception failure) {
            throw new IllegalStateException("the server cannot listen", failure);
        }
        number = connector.getLocalPort();
    }

    int number() {
        return number;
    }

    /**
     * Nobody is let in any more before the others are shown out: a client that loses its connection tries again. What was
     * accepted last may come too late for the selectors, that stop: they would neither serve nor close it.
     */
    @Override
    public void close() {
        server.removeConnector(connector);
        accepted.forEach(Port::resetOnClose);
        try {
            connector.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the server cannot stop listening", failure);
        }
        accepted.forEach(IO::close);
        onClose.accept(this);
    }

    /** Whoever closes a connection has to remember it for a minute, thousands of them, unless it resets it. */
    private static void resetOnClose(SelectableChannel channel) {
        try {
            ((NetworkChannel) channel).setOption(SO_LINGER, 0);
        } catch (IOException isClosed) {
            // Then it has been.
        }
    }
}
