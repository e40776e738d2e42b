package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.LinkedBlockingQueue;

final class PutsIntoALinkedBlockingQueue {
    void add(LinkedBlockingQueue<String> orders, String order) throws InterruptedException {
        orders.put(order);
    }
}
