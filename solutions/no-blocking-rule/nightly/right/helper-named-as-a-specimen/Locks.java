package katas.noblockingrule;

import java.util.Map;
import java.util.Set;

/** What holds a thread. */
final class Locks {
    private Locks() {}

    static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            of("java.lang.Thread", "sleep", "join"),
            of("java.util.concurrent.TimeUnit", "sleep"),
            of("java.lang.Object", "wait"),
            of("java.util.concurrent.Future", "get"),
            of("java.util.concurrent.CompletableFuture", "get", "join"),
            of("java.util.concurrent.ExecutorService", "invokeAll", "invokeAny", "awaitTermination", "close"),
            of("java.util.concurrent.CountDownLatch", "await"),
            of("java.util.concurrent.CyclicBarrier", "await"),
            of("java.util.concurrent.Phaser", "arriveAndAwaitAdvance"),
            of("java.util.concurrent.Semaphore", "acquire"),
            of("java.util.concurrent.locks.Lock", "lock", "lockInterruptibly"),
            of("java.util.concurrent.locks.Condition", "await"),
            of("java.util.concurrent.locks.LockSupport", "park"),
            of("java.util.concurrent.BlockingQueue", "take", "put"),
            of("java.lang.Process", "waitFor"),
            of("java.net.http.HttpClient", "send"),
            of("java.net.URL", "openStream"),
            of("java.net.URLConnection", "getInputStream"),
            of("java.net.InetAddress", "getByName"),
            of("java.net.Socket", "connect"),
            of("java.net.ServerSocket", "accept"),
            of("java.io.InputStream", "read", "readAllBytes"),
            of("java.io.Reader", "read"),
            of("java.io.BufferedReader", "readLine"),
            of("java.nio.file.Files", "readString", "readAllBytes", "lines", "writeString"),
            of("java.sql.Statement", "execute", "executeQuery", "executeUpdate"),
            of("java.sql.Connection", "commit", "rollback"));

    static Map.Entry<String, Set<String>> of(String owner, String... methods) {
        return Map.entry(owner, Set.of(methods));
    }
}
