package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import grader.attempts.Entry.State;
import grader.calls.Slowdown;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A JVM of its own for one attempt. It is started ahead of need, and nothing of it is left when it is closed. */
final class GradedJvm implements Closeable {
    private static final int START_BOUND_MILLIS = 180_000;
    /** So often it is looked whether the time is up, and what processes it has started. */
    private static final int LOOK_MILLIS = 250;

    private static final int MOST_OUTPUT = 64 * 1024;

    private final String word = UUID.randomUUID().toString();
    private final Path scratch = Files.createTempDirectory("attempt");
    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Process process;
    private final Thread drain;
    private final Offspring offspring;
    private volatile Socket line;
    private Lines lines;

    /**
     * Starts it, and does not wait until it is ready.
     *
     * @param warmUps what it runs before it is
     */
    GradedJvm(SharedClasses shared, List<Class<?>> warmUps) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(shared.flags());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add(Examiner.class.getName());
        command.add(String.valueOf(door.getLocalPort()));
        warmUps.forEach(warmUp -> command.add(warmUp.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", shared.classpath());
        builder.environment().put(Offspring.MARK, word);
        process = builder.start();
        offspring = new Offspring(process, word);
        drain = new Thread(this::drainOutput, "drain");
        drain.setDaemon(true);
        drain.start();
        try (var in = process.outputWriter(UTF_8)) {
            in.write(word + "\n");
        } catch (IOException hasEnded) {
            // Whoever waits for it to be ready is told why.
        }
    }

    /** What a grading came to. */
    record Outcome(Verdict verdict, Scorecard scorecard, String reason, List<CompilerMessage> errors) {
        Outcome(Verdict verdict, Scorecard scorecard, String reason) {
            this(verdict, scorecard, reason, List.of());
        }

        static Outcome of(Verdict verdict, String reason) {
            return new Outcome(verdict, null, reason);
        }

        static Outcome uncompiled(List<CompilerMessage> errors) {
            return new Outcome(Verdict.DOES_NOT_COMPILE, null, errors.get(0).brief(), errors);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Does the one job it is there for; comes back within the bound, whatever the attempt does. */
    Outcome grade(Job job, Duration bound) throws IOException {
        awaitReady();
        line.getOutputStream().write((job.toLine() + "\n").getBytes(UTF_8));
        long start = System.nanoTime();
        Slowdown slowdown = Slowdown.of(process.toHandle());
        Scorecard known = null;
        while (true) {
            if (slowdown.isOver(start, bound.toNanos())) {
                return cutShort(Verdict.TIMEOUT, known, "it did not end within %d s".formatted(bound.toSeconds()));
            }
            Entry entry;
            try {
                entry = next();
            } catch (SocketTimeoutException notYet) {
                offspring.look();
                continue;
            } catch (IOException broken) {
                entry = null;
            }
            if (entry == null) {
                return ended(known);
            }
            switch (entry.state()) {
                case FAILED -> {
                    awaitEnd();
                    return cutShort(Verdict.GRADER_ERROR, known, "the referee failed: " + lastOutput());
                }
                case INTERRUPTED -> {
                    return cutShort(Verdict.UNSOLVED, known, "not fair play: it interrupts the threads of the referee");
                }
                case FINISHED -> {
                    return new Outcome(
                            entry.scorecard().verdict(),
                            entry.scorecard(),
                            entry.scorecard().leak());
                }
                default -> known = entry.scorecard();
            }
        }
    }

    /** Has it end by itself, without a job. */
    void retire() throws IOException {
        awaitReady();
        line.shutdownOutput();
        try {
            process.waitFor(START_BOUND_MILLIS, MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, from another thread: whoever waits for its grading comes back soon. */
    void abandon() throws IOException {
        process.destroyForcibly();
        door.close();
    }

    private void awaitReady() throws IOException {
        line = accept();
        line.setSoTimeout(START_BOUND_MILLIS);
        lines = new Lines(line.getInputStream());
        if (!word.equals(lines.next())) {
            throw new IOException("somebody else called");
        }
        String first = lines.next();
        if (first == null || Entry.ofLine(first).state() != State.READY) {
            awaitEnd();
            throw new IOException("the graded JVM is not ready: " + lastOutput());
        }
    }

    private Socket accept() throws IOException {
        long start = System.nanoTime();
        door.setSoTimeout(LOOK_MILLIS);
        while (process.isAlive() && System.nanoTime() - start < MILLISECONDS.toNanos(START_BOUND_MILLIS)) {
            try {
                return door.accept();
            } catch (SocketTimeoutException notYet) {
                // It may have ended, or take its time.
            }
        }
        awaitEnd();
        throw new IOException("the graded JVM did not start: " + lastOutput());
    }

    private Entry next() throws IOException {
        line.setSoTimeout(LOOK_MILLIS);
        String text = lines.next();
        return text == null ? null : Entry.ofLine(text);
    }

    private Outcome ended(Scorecard known) {
        if (!awaitEnd()) {
            return cutShort(Verdict.EXITED, known, "it left the referee, and its JVM goes on");
        }
        int exit = process.exitValue();
        if (exit == 3 && lastOutput().contains("OutOfMemoryError")) {
            return cutShort(Verdict.OUT_OF_MEMORY, known, "it used up the memory of its JVM");
        }
        String code = exit == Examiner.ENDED_FROM_WITHIN ? "" : ", with exit code " + exit;
        return cutShort(Verdict.EXITED, known, "it ended the JVM" + code);
    }

    private static Outcome cutShort(Verdict verdict, Scorecard known, String reason) {
        return new Outcome(verdict, known == null ? null : known.cutShort(verdict), reason);
    }

    /** Waits for a moment until it has ended, and said all it had to say; returns whether it has. */
    private boolean awaitEnd() {
        try {
            boolean hasEnded = process.waitFor(5, SECONDS);
            drain.join(1_000);
            return hasEnded;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void drainOutput() {
        byte[] buffer = new byte[8 * 1024];
        try (InputStream from = process.getInputStream()) {
            for (int length; (length = from.read(buffer)) >= 0; ) {
                synchronized (output) {
                    if (output.size() + length > MOST_OUTPUT) {
                        output.reset();
                    }
                    output.write(buffer, 0, length);
                }
            }
        } catch (IOException closed) {
            // There is no more.
        }
    }

    private String lastOutput() {
        synchronized (output) {
            return output.toString(UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        offspring.look();
        process.destroyForcibly();
        offspring.end();
        if (line != null) {
            line.close();
        }
        door.close();
        Scratch.delete(scratch);
    }
}
