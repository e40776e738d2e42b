package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.BlockingQueue;

final class PollsForASecond {
    String soon(BlockingQueue<String> orders) throws InterruptedException {
        return orders.poll(1, SECONDS);
    }

    String now(BlockingQueue<String> orders) {
        return orders.poll();
    }
}
