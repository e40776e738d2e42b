package katas.noblockingrule.specimens.blocking;

import java.util.List;
import java.util.concurrent.CompletableFuture;

final class RefersToJoinInAStream {
    List<String> all(List<CompletableFuture<String>> calls) {
        return calls.stream().map(CompletableFuture::join).toList();
    }
}
