package katas.noblockingrule.specimens.allowed;

import java.util.List;
import java.util.concurrent.BlockingQueue;

final class DrainsAQueue {
    int drain(BlockingQueue<String> orders, List<String> to) {
        return orders.drainTo(to);
    }
}
