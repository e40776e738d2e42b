package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.BlockingQueue;

final class PollsAQueue {
    String next(BlockingQueue<String> orders) {
        return orders.poll();
    }
}
