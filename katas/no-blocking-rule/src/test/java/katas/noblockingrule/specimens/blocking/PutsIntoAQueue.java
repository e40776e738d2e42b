package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.BlockingQueue;

final class PutsIntoAQueue {
    void add(BlockingQueue<String> orders, String order) throws InterruptedException {
        orders.put(order);
    }
}
