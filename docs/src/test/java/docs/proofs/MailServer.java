package docs.proofs;

import java.util.concurrent.CountDownLatch;

/** A mail server that takes its time. It answers if it is told to ({@code -Danswers=true}), else never. */
final class MailServer {
    private MailServer() {}

    /** Sends a mail once main has nothing left to do but to end, or to wait for this. */
    static String send() {
        try {
            while (mainIsAtWork()) {
                Thread.yield();
            }
            if (!Boolean.getBoolean("answers")) {
                new CountDownLatch(1).await();
            }
            System.out.println("mail sent");
            return "sent";
        } catch (InterruptedException interrupted) {
            return "interrupted";
        }
    }

    private static boolean mainIsAtWork() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("main") && thread.getState() == Thread.State.RUNNABLE);
    }
}
