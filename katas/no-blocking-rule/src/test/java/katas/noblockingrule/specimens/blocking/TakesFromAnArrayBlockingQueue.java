package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ArrayBlockingQueue;

final class TakesFromAnArrayBlockingQueue {
    String next(ArrayBlockingQueue<String> orders) throws InterruptedException {
        return orders.take();
    }
}
