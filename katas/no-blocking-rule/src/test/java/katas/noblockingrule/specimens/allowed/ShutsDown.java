package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.ExecutorService;

final class ShutsDown {
    void end(ExecutorService pool) {
        pool.shutdown();
    }
}
