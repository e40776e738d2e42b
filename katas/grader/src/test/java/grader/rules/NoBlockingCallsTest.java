package grader.rules;

import static java.lang.invoke.MethodHandles.lookup;
import static java.lang.invoke.MethodType.methodType;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import grader.evidence.Violation;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.StringReader;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Canaries of the rule: what it must catch, and what it must leave alone. */
class NoBlockingCallsTest {
    private static JavaClasses classes(Class<?>... types) {
        return AttemptClasses.at(Stream.of(types)
                .map(type -> type.getResource("/" + type.getName().replace('.', '/') + ".class"))
                .toList());
    }

    private static List<String> found(Class<?> type) {
        return NoBlockingCalls.in(classes(type).get(type)).stream()
                .map(BlockingCallFound::toString)
                .map(line -> line.replaceFirst("^NoBlockingCallsTest.java:\\d+ ", ""))
                .map(line -> line.replaceFirst(": use .*", ""))
                .toList();
    }

    static class Subtypes {
        Object get(FutureTask<String> future) throws Exception {
            return future.get();
        }

        Object take(ArrayBlockingQueue<String> queue) throws InterruptedException {
            return queue.take();
        }

        void lock(ReentrantLock lock) {
            lock.lock();
        }

        String header(BufferedReader reader) throws IOException {
            return reader.readLine() + (char) reader.read();
        }

        void put(Words words) throws InterruptedException {
            words.put("word");
        }
    }

    static class Words extends LinkedBlockingDeque<String> {
        private static final long serialVersionUID = 1;

        @Override
        public void put(String word) throws InterruptedException {
            super.put(word);
        }
    }

    @Test
    void findsCallsThroughSubtypes() {
        assertThat(found(Subtypes.class))
                .containsExactly(
                        "calls FutureTask.get()",
                        "calls ArrayBlockingQueue.take()",
                        "calls ReentrantLock.lock()",
                        "calls BufferedReader.read()",
                        "calls BufferedReader.readLine()",
                        "calls Words.put(String)");
    }

    static class References {
        Function<Future<String>, Object> results() {
            Waiting<Future<String>> get = Future::get;
            Function<CompletableFuture<String>, Object> join = CompletableFuture::join;
            return future -> get.andThen(join);
        }

        interface Waiting<T> {
            Object on(T future) throws Exception;

            default Object andThen(Object next) {
                return next;
            }
        }
    }

    @Test
    void takesAMethodReferenceForACall() {
        assertThat(found(References.class))
                .containsExactly("refers to Future::get", "refers to CompletableFuture::join");
    }

    static class WithTimeout {
        void all(ReentrantLock lock, Semaphore permits, BlockingQueue<String> queue, CompletableFuture<String> future)
                throws Exception {
            lock.tryLock(1, SECONDS);
            permits.tryAcquire(2, 1, SECONDS);
            queue.poll(1, SECONDS);
            queue.offer("word", 1, SECONDS);
            future.get(1, SECONDS);
            Thread.currentThread().join(1_000);
        }
    }

    @Test
    void findsOverloadsWithATimeout() {
        assertThat(found(WithTimeout.class)).hasSize(6);
    }

    static class InALambda {
        CompletableFuture<String> both(CompletableFuture<String> a, CompletableFuture<String> b) {
            return CompletableFuture.allOf(a, b).thenApply(done -> a.join() + b.join());
        }

        CompletableFuture<List<String>> all(List<CompletableFuture<String>> calls) {
            return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
                    .thenApply(
                            done -> calls.stream().map(CompletableFuture::join).toList());
        }
    }

    static class AsleepInALambda {
        CompletableFuture<String> later(CompletableFuture<String> call, Future<String> future) {
            return call.thenApply(result -> {
                try {
                    Thread.sleep(100);
                    return result + future.get();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }
    }

    @Test
    void allowsAStageToReadFuturesAndNothingElse() {
        assertThat(found(InALambda.class)).isEmpty();
        assertThat(found(AsleepInALambda.class)).containsExactly("calls Thread.sleep(long)", "calls Future.get()");
    }

    static class InATask {
        private final ExecutorService pool = Executors.newFixedThreadPool(2);
        private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

        CompletableFuture<String> supplied(CompletableFuture<String> call) {
            return CompletableFuture.supplyAsync(() -> call.join(), Executors.newCachedThreadPool());
        }

        CompletableFuture<List<String>> inAStream(List<CompletableFuture<String>> calls) {
            return CompletableFuture.supplyAsync(
                    () -> calls.stream().map(call -> call.join()).toList(), pool);
        }

        CompletableFuture<List<String>> referredTo(List<CompletableFuture<String>> calls) {
            return new CompletableFuture<List<String>>()
                    .completeAsync(
                            () -> calls.stream().map(CompletableFuture::join).toList());
        }

        void byHand(CompletableFuture<String> call) {
            pool.execute(() -> call.join());
            pool.submit(() -> call.get());
            new Thread(() -> call.join()).start();
            timer.schedule(() -> call.join(), 1, TimeUnit.SECONDS);
        }
    }

    static class WhereverItRuns {
        private final ExecutorService pool = Executors.newFixedThreadPool(2);
        private final Function<CompletableFuture<String>, String> kept = call -> call.join();
        private static final Supplier<String> SERIALIZABLE =
                (Supplier<String> & Serializable) () -> new CompletableFuture<String>().join();

        CompletableFuture<String> inAVariable(CompletableFuture<String> call) {
            Supplier<String> result = () -> call.join();
            return call.thenApply(done -> result.get());
        }

        CompletableFuture<String> thenInATask(CompletableFuture<String> call) {
            return call.thenCompose(done -> CompletableFuture.supplyAsync(() -> call.join(), pool));
        }

        void stageInATask(CompletableFuture<String> call) {
            pool.execute(() -> call.thenAccept(done -> call.join()));
        }

        CompletableFuture<String> besideATask(CompletableFuture<String> call) {
            return CompletableFuture.supplyAsync(() -> "word", pool).thenCombine(call, (word, done) -> call.join());
        }

        CompletableFuture<String> toItsOwn(CompletableFuture<String> call) {
            return with(call, () -> call.join());
        }

        private CompletableFuture<String> with(CompletableFuture<String> call, Supplier<String> result) {
            return call.thenApply(done -> result.get() + kept.apply(call) + SERIALIZABLE.get());
        }

        String inAMethodThatAStageCalls(List<CompletableFuture<String>> done) {
            return done.stream().map(call -> call.join()).collect(joining());
        }
    }

    @Test
    void doesNotAllowATaskToReadFutures() {
        assertThat(found(InATask.class))
                .containsExactly(
                        "calls CompletableFuture.join()",
                        "calls CompletableFuture.join()",
                        "refers to CompletableFuture::join",
                        "calls CompletableFuture.join()",
                        "calls CompletableFuture.get()",
                        "calls CompletableFuture.join()",
                        "calls CompletableFuture.join()");
    }

    @Test
    void allowsALambdaThatMayRunAnywhere() {
        assertThat(found(WhereverItRuns.class)).isEmpty();
    }

    static class WithoutWaiting {
        Object all(ReentrantLock lock, Semaphore permits, BlockingQueue<String> queue, HttpClient http)
                throws Exception {
            lock.tryLock();
            permits.tryAcquire();
            permits.tryAcquire(2);
            queue.poll();
            queue.offer("word");
            new ConcurrentLinkedQueue<>(List.of("word")).poll();
            new ByteArrayInputStream(new byte[1]).read();
            new StringReader("word").read();
            new Socket().close();
            Named.all().get("word");
            return http.sendAsync(HttpRequest.newBuilder().build(), BodyHandlers.ofString())
                    .orTimeout(1, SECONDS)
                    .getNow(null);
        }

        interface Named extends Future<String> {
            String get(String name);

            static Named all() {
                throw new AssertionError();
            }
        }
    }

    @Test
    void leavesAloneWhatDoesNotWait() {
        assertThat(found(WithoutWaiting.class)).isEmpty();
    }

    static class InputAndOutput {
        void all(HttpClient http, PreparedStatement statement, InputStream in, Object monitor) throws Exception {
            http.send(HttpRequest.newBuilder().build(), BodyHandlers.ofString());
            statement.executeBatch();
            in.readAllBytes();
            Files.readString(Path.of("word"));
            new Socket("localhost", 80).close();
            monitor.wait(1);
        }
    }

    @Test
    void findsInputAndOutput() {
        assertThat(found(InputAndOutput.class))
                .containsExactly(
                        "calls HttpClient.send(HttpRequest, BodyHandler)",
                        "calls PreparedStatement.executeBatch()",
                        "calls InputStream.readAllBytes()",
                        "calls Files.readString(Path)",
                        "calls new Socket(String, int)",
                        "calls Object.wait(long)");
    }

    static class ByReflection {
        Object join(CompletableFuture<String> token) throws ReflectiveOperationException {
            return CompletableFuture.class.getMethod("jo" + "in").invoke(token);
        }

        Object get(CompletableFuture<String> token) throws Throwable {
            return lookup().bind(token, "g" + "et", methodType(Object.class)).invoke();
        }

        Object described() throws ReflectiveOperationException {
            return MethodHandleDesc.ofMethod(
                            Kind.STATIC, ClassDesc.of("java.lang.Thread"), "yield", MethodTypeDesc.ofDescriptor("()V"))
                    .resolveConstantDesc(lookup());
        }
    }

    @Test
    void findsWhatHidesACall() {
        assertThat(found(ByReflection.class))
                .containsExactly(
                        "calls Method.invoke(Object, Object[])",
                        "calls Lookup.bind(Object, String, MethodType)",
                        "calls DirectMethodHandleDesc.resolveConstantDesc(Lookup)");
    }

    static class HandleOfAConstructor {
        Object account(String token) throws Throwable {
            return lookup().findConstructor(StringBuilder.class, methodType(void.class, String.class))
                    .invokeWithArguments(token);
        }
    }

    @Test
    void allowsAHandleThatHidesNothing() {
        assertThat(found(HandleOfAConstructor.class)).isEmpty();
    }

    @Test
    void namesTheLineAndWhatToUseInstead() {
        assertThatThrownBy(() -> NoBlockingCalls.rule().check(classes(Subtypes.class)))
                .hasMessageContaining("(6 times)")
                .hasMessageContaining("NoBlockingCallsTest.java:")
                .hasMessageContaining(" calls FutureTask.get(): use CompletableFuture and thenApply");
        assertThatThrownBy(() -> NoBlockingCalls.check(classes(Subtypes.class)))
                .isInstanceOfSatisfying(Violation.class, violation -> {
                    assertThat(violation.where().orElseThrow()).matches("NoBlockingCallsTest\\.java:\\d+");
                    assertThat(violation.seen())
                            .startsWith(violation.where().orElseThrow() + " calls FutureTask.get(): use")
                            .endsWith("; and 3 more");
                });
    }

    @Test
    void failsOnNoClasses() {
        assertThatThrownBy(() -> NoBlockingCalls.rule().check(classes())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NoBlockingCalls.check(classes())).isInstanceOf(Violation.class);
        assertThatCode(() -> NoBlockingCalls.check(classes(WithoutWaiting.class)))
                .doesNotThrowAnyException();
    }

    static Stream<BlockingCall> ofTheJdk() {
        return BlockingCalls.ofTheJdk().stream();
    }

    /** A name that is misspelt would cover nothing. */
    @ParameterizedTest
    @MethodSource("ofTheJdk")
    void everyCallIsThere(BlockingCall call) {
        List<String> later = Runtime.version().feature() < 21 ? List.of("close", "awaitTermination") : List.of();

        assertThat(call.methods().stream()
                        .filter(method -> !later.contains(method))
                        .filter(method -> call.signatures(method).findAny().isEmpty())
                        .collect(joining(", ")))
                .as("methods that %s does not have", call.owner().getName())
                .isEmpty();
        assertThat(call.instead()).isNotBlank();
    }
}
