package katas.gather;

import grader.calls.AttemptThreads;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

final class HelperTest {

    private HelperTest() {}

    static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<List<T>> gathered = new CompletableFuture<>();
        AttemptThreads.startOwn("check", () -> gathered.complete(
                calls.stream().map(Supplier::get).map(CompletableFuture::join).toList()));
        return gathered;
    }
}
