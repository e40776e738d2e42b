package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.ConcurrentLinkedQueue;

final class PollsAQueueThatNeverBlocks {
    String next(ConcurrentLinkedQueue<String> orders) {
        return orders.poll();
    }
}
