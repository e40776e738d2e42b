package docs.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A mail server that takes its time: it answers when something comes on standard input. */
final class MailServer {
    private MailServer() {}

    /** Sends a mail once main has nothing left to do but to end, or to wait for this. */
    static void send() {
        while (mainIsAtWork()) {
            Thread.yield();
        }
        try {
            System.in.read();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        System.out.println("mail sent");
    }

    private static boolean mainIsAtWork() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("main") && thread.getState() == Thread.State.RUNNABLE);
    }
}
