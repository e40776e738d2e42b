package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsAFutureOfItsOwn {
    String token(Token token) {
        return token.join();
    }

    /** A future of a token. */
    static final class Token extends CompletableFuture<String> {}
}
