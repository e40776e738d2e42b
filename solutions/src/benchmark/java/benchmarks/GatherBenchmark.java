package benchmarks;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import com.spotify.futures.CompletableFutures;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import katas.gather.Gather;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What it costs to make so many calls, gather them, and have the results: of calls that are done when they are gathered, and
 * of calls that are pending then and end one after another. Each peer is given the kind of future that is its own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class GatherBenchmark {
    @Param({"10", "1000", "100000"})
    private int calls;

    @Param({"done", "pending"})
    private String when;

    private boolean arePending() {
        return when.equals("pending");
    }

    private List<CompletableFuture<Integer>> futures() {
        List<CompletableFuture<Integer>> futures = new ArrayList<>(calls);
        for (int i = 0; i < calls; i++) {
            futures.add(arePending() ? new CompletableFuture<>() : CompletableFuture.completedFuture(i));
        }
        return futures;
    }

    private void complete(List<CompletableFuture<Integer>> futures) {
        for (int i = 0; arePending() && i < calls; i++) {
            futures.get(i).complete(i);
        }
    }

    @Benchmark
    public List<Integer> reference() {
        List<CompletableFuture<Integer>> futures = futures();
        List<Supplier<CompletableFuture<Integer>>> suppliers = new ArrayList<>(calls);
        futures.forEach(future -> suppliers.add(() -> future));
        CompletableFuture<List<Integer>> gathered = Gather.gather(suppliers);
        complete(futures);
        return gathered.join();
    }

    @Benchmark
    public List<Integer> allOf() {
        List<CompletableFuture<Integer>> futures = futures();
        CompletableFuture<List<Integer>> gathered = CompletableFuture.allOf(
                        futures.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
        complete(futures);
        return gathered.join();
    }

    @Benchmark
    public List<Integer> spotify() {
        List<CompletableFuture<Integer>> futures = futures();
        CompletableFuture<List<Integer>> gathered = CompletableFutures.allAsList(futures);
        complete(futures);
        return gathered.join();
    }

    @Benchmark
    public List<Integer> guava() throws Exception {
        List<ListenableFuture<Integer>> futures = new ArrayList<>(calls);
        for (int i = 0; i < calls; i++) {
            futures.add(arePending() ? SettableFuture.create() : Futures.immediateFuture(i));
        }
        ListenableFuture<List<Integer>> gathered = Futures.allAsList(futures);
        for (int i = 0; arePending() && i < calls; i++) {
            ((SettableFuture<Integer>) futures.get(i)).set(i);
        }
        return gathered.get();
    }

    @Benchmark
    public List<Integer> reactor() {
        List<CompletableFuture<Integer>> futures = futures();
        CompletableFuture<List<Integer>> gathered = Flux.fromIterable(futures)
                .flatMapSequential(Mono::fromFuture, calls)
                .collectList()
                .toFuture();
        complete(futures);
        return gathered.join();
    }

    @Benchmark
    public List<Integer> mutiny() {
        List<CompletableFuture<Integer>> futures = futures();
        List<Uni<Integer>> unis = new ArrayList<>(calls);
        futures.forEach(future -> unis.add(Uni.createFrom().completionStage(future)));
        CompletableFuture<List<Integer>> gathered =
                Uni.join().all(unis).andFailFast().subscribe().asCompletionStage();
        complete(futures);
        return gathered.join();
    }
}
