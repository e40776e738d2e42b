package docs.proofs;

import java.util.concurrent.CompletableFuture;

/** Whether this mail is sent depends on the JDK and on the number of processors. */
final class MailByRunAsync {
    private MailByRunAsync() {}

    // snippet: main
    public static void main(String[] arguments) {
        CompletableFuture.runAsync(MailServer::send);
        System.out.println("main is over");
    }
    // end snippet
}
