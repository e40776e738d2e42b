package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.Callable;

final class SleepsInAnAnonymousClass {
    Callable<String> later(String token) {
        return new Callable<>() {
            @Override
            public String call() throws InterruptedException {
                Thread.sleep(100);
                return token;
            }
        };
    }
}
