package grader.rules;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.Console;
import java.io.DataInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import javax.sql.DataSource;

/** The calls of the JDK that block, and what to use instead of each: the one place that lists them. */
public final class BlockingCalls {
    /** They do not wait where the future is known to be done, which is what a stage is for. */
    static final BlockingCall FINE_IN_A_LAMBDA = BlockingCall.of(CompletableFuture.class, "join", "get")
            .onlyWithoutParameters()
            .instead("thenApply, thenCompose or thenCombine, which run once it is done");

    private static final String LOCK =
            "one thread that owns the data, an atomic, or tryLock() and another way when refused";
    private static final String QUEUE = "poll() and offer(), which give up at once, or Flow.Publisher";
    private static final String FILE = "AsynchronousFileChannel";
    private static final String DATABASE = "a driver that does not block, such as R2DBC";
    private static final String CONNECTION = "HttpClient.sendAsync";
    private static final String NAME = "the method by its name, so that it can be seen whether it blocks";
    private static final String FUTURE = "CompletableFuture and thenApply or thenCompose";

    private static final List<BlockingCall> OF_THE_JDK = List.of(
            // Time
            BlockingCall.of(Thread.class, "sleep").instead("CompletableFuture.delayedExecutor"),
            BlockingCall.of(TimeUnit.class, "sleep").instead("CompletableFuture.delayedExecutor"),
            BlockingCall.of(TimeUnit.class, "timedJoin", "timedWait")
                    .instead("orTimeout on the future of what is awaited"),
            // Results of others
            FINE_IN_A_LAMBDA,
            BlockingCall.of(CompletableFuture.class, "get").instead("orTimeout and thenApply or thenCompose"),
            BlockingCall.of(Future.class, "get").instead(FUTURE),
            BlockingCall.of(ForkJoinTask.class, "join", "invoke", "quietlyJoin", "quietlyInvoke")
                    .instead(FUTURE),
            BlockingCall.of(ForkJoinPool.class, "invoke", "awaitQuiescence").instead(FUTURE),
            BlockingCall.of(ExecutorService.class, "invokeAll", "invokeAny").instead("supplyAsync and allOf or anyOf"),
            BlockingCall.of(CompletionService.class, "take").instead("whenComplete on each future"),
            BlockingCall.of(CompletionService.class, "poll").onlyWithTimeout().instead("whenComplete on each future"),
            // Ends of threads and processes
            BlockingCall.of(Thread.class, "join").instead("a CompletableFuture that the thread completes"),
            BlockingCall.of(ExecutorService.class, "awaitTermination", "close").instead("shutdown()"),
            BlockingCall.of(Process.class, "waitFor").instead("Process.onExit()"),
            // Signals
            BlockingCall.of(Object.class, "wait").instead("a CompletableFuture that is completed in place of notify()"),
            BlockingCall.of(LockSupport.class, "park", "parkNanos", "parkUntil")
                    .instead("a CompletableFuture that is completed in place of unpark()"),
            BlockingCall.of(Condition.class, "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly")
                    .instead("a CompletableFuture that is completed in place of signal()"),
            BlockingCall.of(CountDownLatch.class, "await").instead("CompletableFuture.allOf"),
            BlockingCall.of(CyclicBarrier.class, "await").instead("CompletableFuture.allOf"),
            BlockingCall.of(Phaser.class, "arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly")
                    .instead("CompletableFuture.allOf"),
            BlockingCall.of(Exchanger.class, "exchange").instead("two CompletableFutures"),
            BlockingCall.of(
                            AbstractQueuedSynchronizer.class,
                            "acquire",
                            "acquireInterruptibly",
                            "acquireShared",
                            "acquireSharedInterruptibly",
                            "tryAcquireNanos",
                            "tryAcquireSharedNanos")
                    .instead("CompletableFuture.allOf"),
            // Locks and permits
            BlockingCall.of(Lock.class, "lock", "lockInterruptibly").instead(LOCK),
            BlockingCall.of(Lock.class, "tryLock").onlyWithTimeout().instead(LOCK),
            BlockingCall.of(
                            StampedLock.class,
                            "readLock",
                            "readLockInterruptibly",
                            "writeLock",
                            "writeLockInterruptibly")
                    .instead(LOCK),
            BlockingCall.of(StampedLock.class, "tryReadLock", "tryWriteLock")
                    .onlyWithTimeout()
                    .instead(LOCK),
            BlockingCall.of(Semaphore.class, "acquire", "acquireUninterruptibly")
                    .instead("tryAcquire() and a queue of what waits"),
            BlockingCall.of(Semaphore.class, "tryAcquire")
                    .onlyWithTimeout()
                    .instead("tryAcquire() and a queue of what waits"),
            // Queues
            BlockingCall.of(BlockingQueue.class, "take", "put").instead(QUEUE),
            BlockingCall.of(BlockingQueue.class, "poll", "offer")
                    .onlyWithTimeout()
                    .instead(QUEUE),
            BlockingCall.of(BlockingDeque.class, "takeFirst", "takeLast", "putFirst", "putLast")
                    .instead(QUEUE),
            BlockingCall.of(BlockingDeque.class, "pollFirst", "pollLast", "offerFirst", "offerLast")
                    .onlyWithTimeout()
                    .instead(QUEUE),
            BlockingCall.of(TransferQueue.class, "transfer").instead(QUEUE),
            BlockingCall.of(TransferQueue.class, "tryTransfer")
                    .onlyWithTimeout()
                    .instead(QUEUE),
            // Network
            BlockingCall.of(HttpClient.class, "send").instead(CONNECTION),
            BlockingCall.of(HttpClient.class, "close", "awaitTermination").instead("HttpClient.shutdown()"),
            BlockingCall.of(URL.class, "openStream", "getContent").instead(CONNECTION),
            BlockingCall.of(URLConnection.class, "connect", "getInputStream", "getContent")
                    .instead(CONNECTION),
            BlockingCall.of(HttpURLConnection.class, "getResponseCode", "getResponseMessage")
                    .instead(CONNECTION),
            BlockingCall.ofConstructors(Socket.class, int.class).instead("AsynchronousSocketChannel.connect"),
            BlockingCall.of(Socket.class, "connect").instead("AsynchronousSocketChannel.connect"),
            BlockingCall.of(ServerSocket.class, "accept").instead("AsynchronousServerSocketChannel.accept"),
            BlockingCall.of(URL.class, "equals", "hashCode").instead("URI, which is compared by its text"),
            BlockingCall.ofConstructors(InetSocketAddress.class, String.class)
                    .instead("InetSocketAddress.createUnresolved"),
            BlockingCall.of(InetAddress.class, "getByName", "getAllByName", "getLocalHost", "isReachable")
                    .instead("a resolver that does not block, or a host name that HttpClient resolves by itself"),
            // Streams and files
            BlockingCall.of(InputStream.class, "read", "readAllBytes", "readNBytes", "transferTo")
                    .butNotOf(ByteArrayInputStream.class)
                    .instead("AsynchronousFileChannel, or a body handler of HttpClient.sendAsync"),
            BlockingCall.of(Reader.class, "read", "transferTo")
                    .butNotOf(StringReader.class, CharArrayReader.class)
                    .instead("AsynchronousFileChannel, or a body handler of HttpClient.sendAsync"),
            BlockingCall.of(BufferedReader.class, "readLine", "lines").instead("BodyHandlers.fromLineSubscriber"),
            BlockingCall.of(BodyHandlers.class, "ofLines").instead("BodyHandlers.fromLineSubscriber"),
            BlockingCall.of(BodySubscribers.class, "ofLines").instead("BodySubscribers.fromLineSubscriber"),
            BlockingCall.of(DataInputStream.class, "readFully", "readByte", "readUnsignedByte", "readUTF")
                    .instead("AsynchronousFileChannel, or a body handler of HttpClient.sendAsync"),
            BlockingCall.ofConstructors(Scanner.class, InputStream.class).instead("BodyHandlers.ofString"),
            BlockingCall.of(Console.class, "readLine", "readPassword").instead("a thread of its own for the console"),
            BlockingCall.of(Files.class, "readString", "readAllBytes", "readAllLines", "lines")
                    .instead(FILE),
            BlockingCall.of(Files.class, "writeString", "write", "copy").instead(FILE),
            BlockingCall.of(FileChannel.class, "read", "write", "force", "lock", "transferTo", "transferFrom")
                    .instead(FILE),
            // Databases
            BlockingCall.of(DriverManager.class, "getConnection").instead(DATABASE),
            BlockingCall.of(DataSource.class, "getConnection").instead(DATABASE),
            BlockingCall.of(Connection.class, "commit", "rollback", "isValid").instead(DATABASE),
            BlockingCall.of(
                            Statement.class,
                            "execute",
                            "executeQuery",
                            "executeUpdate",
                            "executeLargeUpdate",
                            "executeBatch",
                            "executeLargeBatch")
                    .instead(DATABASE),
            BlockingCall.of(PreparedStatement.class, "execute", "executeQuery", "executeUpdate", "executeLargeUpdate")
                    .instead(DATABASE),
            BlockingCall.of(ResultSet.class, "next").instead(DATABASE),
            // What hides the others; a handle of a constructor or a field hides none
            BlockingCall.of(Method.class, "invoke").instead(NAME),
            BlockingCall.of(
                            Lookup.class,
                            "findVirtual",
                            "findStatic",
                            "findSpecial",
                            "bind",
                            "unreflect",
                            "unreflectSpecial")
                    .instead(NAME),
            BlockingCall.of(ConstantDesc.class, "resolveConstantDesc").instead(NAME),
            BlockingCall.of(DynamicCallSiteDesc.class, "resolveCallSiteDesc").instead(NAME));

    private BlockingCalls() {}

    /** All of them. Where two cover the same call the earlier counts. */
    public static List<BlockingCall> ofTheJdk() {
        return OF_THE_JDK;
    }
}
