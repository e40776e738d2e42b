import java.io.IOException;

/** JDK 21 and later: a virtual thread is a daemon, so the program ends before the server has answered. */
class MailByVirtualThread {
    public static void main(String[] arguments) {
        Thread sending = Thread.startVirtualThread(MailByVirtualThread::send);
        System.out.println("main is over, daemon: " + sending.isDaemon());
    }

    private static void send() {
        try {
            System.in.read(); // nothing ever comes
            System.out.println("mail sent");
        } catch (IOException closed) {
            System.out.println(closed);
        }
    }
}
