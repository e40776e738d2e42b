package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.TimeUnit;

final class SleepsByTheUnit {
    void pause() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
