package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import grader.attempts.Entry.State;
import grader.calls.Slowdown;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
    private BufferedReader entries;

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
                return new Outcome(Verdict.TIMEOUT, known, "it did not end within %d s".formatted(bound.toSeconds()));
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
                    return new Outcome(Verdict.GRADER_ERROR, known, "the referee failed: " + lastOutput());
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
        door.setSoTimeout(START_BOUND_MILLIS);
        line = door.accept();
        line.setSoTimeout(START_BOUND_MILLIS);
        entries = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8));
        if (!word.equals(entries.readLine())) {
            throw new IOException("somebody else called");
        }
        if (Entry.ofLine(entries.readLine()).state() != State.READY) {
            throw new IOException("the graded JVM is not ready: " + lastOutput());
        }
    }

    private Entry next() throws IOException {
        line.setSoTimeout(LOOK_MILLIS);
        String text = entries.readLine();
        return text == null ? null : Entry.ofLine(text);
    }

    private Outcome ended(Scorecard known) {
        int exit = exitCode();
        if (exit == 3 && lastOutput().contains("OutOfMemoryError")) {
            return new Outcome(Verdict.OUT_OF_MEMORY, known, "it used up the memory of its JVM");
        }
        return new Outcome(Verdict.EXITED, known, "it ended the JVM, with exit code " + exit);
    }

    private int exitCode() {
        try {
            boolean ended = process.waitFor(5, SECONDS);
            drain.join(1_000);
            return ended ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
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
