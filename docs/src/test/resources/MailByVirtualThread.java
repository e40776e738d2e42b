import java.util.concurrent.CountDownLatch;

/** JDK 21 and later: a virtual thread is a daemon, so the program ends before the server has answered. */
class MailByVirtualThread {
    private static final CountDownLatch SERVER_ANSWERS = new CountDownLatch(1); // never

    public static void main(String[] arguments) {
        Thread sending = Thread.startVirtualThread(MailByVirtualThread::send);
        System.out.println("main is over, daemon: " + sending.isDaemon());
    }

    private static void send() {
        try {
            SERVER_ANSWERS.await();
            System.out.println("mail sent");
        } catch (InterruptedException interrupted) {
            System.out.println("interrupted");
        }
    }
}
