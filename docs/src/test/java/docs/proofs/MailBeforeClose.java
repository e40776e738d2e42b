package docs.proofs;

import java.util.concurrent.Executors;

/** This mail is sent, whatever the JDK and the number of processors. */
final class MailBeforeClose {
    private MailBeforeClose() {}

    // snippet: main
    public static void main(String[] arguments) {
        try (DrainingTasks tasks = new DrainingTasks(Throwable::printStackTrace)) {
            tasks.start(Executors.callable((Runnable) MailServer::send));
            System.out.println("main is over but for close()");
        }
    }
    // end snippet
}
