package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.BlockingQueue;

final class OffersToAQueue {
    boolean add(BlockingQueue<String> orders, String order) {
        return orders.offer(order);
    }
}
