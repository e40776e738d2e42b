package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.Phaser;

final class AwaitsAPhase {
    int meet(Phaser phaser) {
        return phaser.arriveAndAwaitAdvance();
    }
}
