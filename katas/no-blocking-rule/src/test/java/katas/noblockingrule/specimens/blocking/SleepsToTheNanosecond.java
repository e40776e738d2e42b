package katas.noblockingrule.specimens.blocking;

final class SleepsToTheNanosecond {
    void pause() throws InterruptedException {
        Thread.sleep(100, 500_000);
    }
}
