package docs.proofs;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;

/** Code to look at. None of it is ever run. */
final class Specimens {
    private Specimens() {}

    static final class Calls {
        int statement(Future<Integer> future) throws ExecutionException, InterruptedException {
            return future.get();
        }
    }

    static final class References {
        Function<CompletableFuture<String>, String> reference() {
            return CompletableFuture::join;
        }
    }

    static final class Lambdas {
        CompletableFuture<String> givenToAStage(CompletableFuture<Void> all, CompletableFuture<String> one) {
            return all.thenApply(done -> one.join());
        }

        void givenToALoop(List<CompletableFuture<String>> futures) {
            futures.forEach(future -> future.join());
        }

        String outside(CompletableFuture<String> one) {
            return one.join();
        }
    }

    static final class Reflection {
        void sleep() throws ReflectiveOperationException {
            Method sleep = Thread.class.getMethod("sleep", long.class);
            sleep.invoke(null, 1_000L);
        }
    }

    static final class LibraryInternals {
        String line(InputStream in) {
            return new Scanner(in).nextLine(); // reads, and so waits
        }
    }

    static final class Spinning {
        void spin(Future<?> future) {
            while (!future.isDone()) {
                Thread.onSpinWait();
            }
        }
    }

    static final class Monitors {
        private int count;

        void enter() {
            synchronized (this) {
                count++;
            }
        }

        int count() {
            return count;
        }
    }

    static final class Dispatch {
        String call(Callable<String> task) throws Exception {
            return task.call();
        }

        Callable<String> blocking(BlockingQueue<String> queue) {
            return new Taking(queue);
        }
    }

    record Taking(BlockingQueue<String> queue) implements Callable<String> {
        @Override
        public String call() throws InterruptedException {
            return queue.take();
        }
    }

    static final class Subtypes {
        int statement(FutureTask<Integer> task) throws ExecutionException, InterruptedException {
            return task.get();
        }
    }

    static final class Overloads {
        boolean atOnce(Lock lock) {
            return lock.tryLock();
        }

        boolean waiting(Lock lock) throws InterruptedException {
            return lock.tryLock(1, TimeUnit.SECONDS);
        }
    }

    static final class Callers {
        void load() throws InterruptedException {
            Pause.untilReady();
        }
    }

    static final class Pause {
        private static final CountDownLatch READY = new CountDownLatch(1);

        private Pause() {}

        static void untilReady() throws InterruptedException {
            READY.await();
        }
    }
}
