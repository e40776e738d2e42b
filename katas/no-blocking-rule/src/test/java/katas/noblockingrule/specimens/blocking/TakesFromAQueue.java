package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.BlockingQueue;

final class TakesFromAQueue {
    String next(BlockingQueue<String> orders) throws InterruptedException {
        return orders.take();
    }
}
