package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;

final class GetsNow {
    String now(CompletableFuture<String> token) {
        return token.getNow("none");
    }
}
