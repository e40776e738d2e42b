package docs.proofs;

/** This mail is sent, whatever the JDK and the number of processors. */
final class MailBeforeClose {
    private MailBeforeClose() {}

    // snippet: main
    public static void main(String[] arguments) {
        try (DrainingTasks tasks = new DrainingTasks(Throwable::printStackTrace)) {
            tasks.start(MailServer::send);
            System.out.println("main is over but for close()");
        }
    }
    // end snippet
}
