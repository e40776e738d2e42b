package benchmarks;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gather.Gather;

/** Ten thousand sleeps of a second at once: the reference, and {@code asyncio.gather} where there is a Python. */
public final class SleepsBenchmark {
    private static final int SLEEPS = 10_000;
    private static final int RUNS = 5;
    private static final String PYTHON = """
            import asyncio, time
            async def sleeps():
                start = time.perf_counter()
                await asyncio.gather(*(asyncio.sleep(1) for _ in range(%d)))
                return time.perf_counter() - start
            for _ in range(%d):
                print(f"asyncio.gather of %d sleeps of a second: {asyncio.run(sleeps()):.3f} s")
            """.formatted(SLEEPS, RUNS, SLEEPS);

    private SleepsBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Supplier<CompletableFuture<String>> sleep =
                    () -> new CompletableFuture<String>().completeOnTimeout("slept", 1, SECONDS);
            Gather.gather(Collections.nCopies(SLEEPS, sleep)).join();
            System.out.printf("gather of %d sleeps of a second: %.3f s%n", SLEEPS, (System.nanoTime() - start) / 1e9);
        }
        for (String python : List.of("python3", "python")) {
            try {
                Process process = new ProcessBuilder(python, "-c", PYTHON)
                        .redirectErrorStream(true)
                        .start();
                System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                process.waitFor();
                return;
            } catch (IOException notFound) {
                // The next, or none.
            }
        }
        System.out.println("There is no Python here.");
    }
}
