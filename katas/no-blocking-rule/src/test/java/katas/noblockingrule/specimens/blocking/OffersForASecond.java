package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.BlockingQueue;

final class OffersForASecond {
    boolean soon(BlockingQueue<String> orders, String order) throws InterruptedException {
        return orders.offer(order, 1, SECONDS);
    }

    boolean now(BlockingQueue<String> orders, String order) {
        return orders.offer(order);
    }
}
