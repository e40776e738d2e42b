package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ArrayBlockingQueue;

final class PollsAnArrayBlockingQueueForASecond {
    String soon(ArrayBlockingQueue<String> orders) throws InterruptedException {
        return orders.poll(1, SECONDS);
    }
}
