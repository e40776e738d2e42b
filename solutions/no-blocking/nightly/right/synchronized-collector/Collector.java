package katas.noblocking;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Collects the answers to one load. */
final class Collector {
    private final CompletableFuture<Account> account = new CompletableFuture<>();
    private final Map<String, String> bodies = new HashMap<>();

    synchronized void add(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            fail(new IllegalStateException("status " + response.statusCode() + " of " + path));
            return;
        }
        bodies.put(path, response.body());
        if (bodies.size() == 3) {
            account.complete(new Account(bodies.get("/token"), bodies.get("/subscriptions"), bodies.get("/tenant")));
        }
    }

    void fail(Throwable failure) {
        account.completeExceptionally(failure);
    }

    CompletableFuture<Account> account() {
        return account;
    }
}
