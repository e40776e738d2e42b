package katas.noblockingrule.specimens.blocking;

interface SleepsInTypesOfAllKinds {
    default void pause() throws InterruptedException {
        Thread.sleep(100);
    }

    /** A class that is not final. */
    class Nested {
        void pause() throws InterruptedException {
            Thread.sleep(200);
        }
    }

    /** A record. */
    record Length(long millis) {
        void pause() throws InterruptedException {
            Thread.sleep(millis);
        }
    }

    /** An enum. */
    enum Unit {
        SECOND;

        void pause() throws InterruptedException {
            Thread.sleep(1_000);
        }
    }
}
