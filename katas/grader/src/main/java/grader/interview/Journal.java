package grader.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The log of an interview: a line of JSON for the terms, one for each event, and one for each second. It is on the disk as
 * soon as it has happened, and so however this JVM ends the interview can go on.
 */
final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final long SECOND = 1_000;

    private final FileChannel file;
    private volatile Session session;
    private long elapsed;

    private Journal(FileChannel file, Session session, long elapsed) {
        this.file = file;
        this.session = session;
        this.elapsed = elapsed;
    }

    /** A new one. */
    static Journal begin(Path file, Session terms) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Journal journal = new Journal(FileChannel.open(file, CREATE, WRITE, APPEND), terms, 0);
        journal.write(terms);
        return journal;
    }

    /** One that was begun before; empty if there is none that could go on. */
    static Optional<Journal> goOn(Path file) throws IOException {
        Session session = null;
        long elapsed = 0;
        for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n")) {
            Optional<JsonNode> read = json(line);
            if (read.isEmpty()) {
                continue; // It was being written when the JVM ended.
            }
            JsonNode node = read.get();
            if (session == null) {
                session = JSON.treeToValue(node, Session.class);
            } else if (node.has("event")) {
                session = session.with(JSON.treeToValue(node, Event.class));
            }
            elapsed = Math.max(elapsed, node.path("at").asLong());
        }
        if (session == null || session.isOver()) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(file, WRITE, APPEND);
        channel.write(UTF_8.encode("\n"));
        return Optional.of(new Journal(channel, session, elapsed));
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException cut) {
            return Optional.empty();
        }
    }

    /** What has happened so far. */
    Session session() {
        return session;
    }

    /** The milliseconds of the interview's clock that have gone by. */
    long elapsed() {
        return elapsed;
    }

    void add(Event event) throws IOException {
        session = session.with(event);
        elapsed = Math.max(elapsed, event.at());
        write(event);
        file.force(false);
    }

    /** Notes how late it is, once a second. */
    void tick(long at) throws IOException {
        if (at >= elapsed + SECOND) {
            elapsed = at;
            write(Map.of("at", at));
        }
    }

    private void write(Object line) throws IOException {
        ByteBuffer bytes = UTF_8.encode(JSON.writeValueAsString(line) + "\n");
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
