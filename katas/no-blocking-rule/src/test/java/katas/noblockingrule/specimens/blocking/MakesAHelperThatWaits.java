package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CountDownLatch;
import katas.noblockingrule.specimens.helpers.ColdStart;

final class MakesAHelperThatWaits {
    Object start(CountDownLatch started) throws InterruptedException {
        return new ColdStart(started);
    }
}
