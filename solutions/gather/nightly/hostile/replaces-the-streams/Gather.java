// Hostile: it puts its own streams in place of the standard ones, that throw.
// Verdict: UNSOLVED
package katas.gather;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        System.setOut(new PrintStream(new Broken()));
        System.setErr(new PrintStream(new Broken()));
        System.setIn(InputStream.nullInputStream());
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }

    private static final class Broken extends OutputStream {
        @Override
        public void write(int octet) {
            throw new IllegalStateException("broken");
        }
    }
}
