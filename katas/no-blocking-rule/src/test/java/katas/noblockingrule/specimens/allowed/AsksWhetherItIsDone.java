package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.Future;

final class AsksWhetherItIsDone {
    boolean isDone(Future<String> token) {
        return token.isDone();
    }
}
