// Hostile: it closes the standard streams, and the descriptors below them, and answers right otherwise.
// Verdict: UNSOLVED
package katas.gather;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        System.out.close();
        System.err.close();
        try {
            new FileOutputStream(FileDescriptor.out).close();
            new FileOutputStream(FileDescriptor.err).close();
        } catch (IOException ignored) {
            // closed already
        }
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }
}
