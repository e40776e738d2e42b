// Style: Spotify's CompletableFutures.allAsList does it all but guard the suppliers.
// Level: M
// Because: cancelling the future that allAsList returns does not reach the calls.
package katas.gather;

import com.spotify.futures.CompletableFutures;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return CompletableFutures.allAsList(calls.stream().map(Gather::start).toList());
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFutures.exceptionallyCompletedFuture(failure);
        }
    }
}
