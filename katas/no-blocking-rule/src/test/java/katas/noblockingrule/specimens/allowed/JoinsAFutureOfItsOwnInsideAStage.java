package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

final class JoinsAFutureOfItsOwnInsideAStage {
    void tell(Consumer<String> listener, Token token) {
        CompletableFuture.allOf(token).thenRun(() -> listener.accept(token.join()));
    }

    /** A future of a token. */
    static final class Token extends CompletableFuture<String> {}
}
