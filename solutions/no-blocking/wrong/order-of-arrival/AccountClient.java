// Misconception: answers come in the order of the requests.
// Fails: 1
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Loads accounts from an API. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<Account> account = new CompletableFuture<>();
        Queue<String> bodies = new ConcurrentLinkedQueue<>();
        AtomicInteger missing = new AtomicInteger(3);
        for (String path : List.of("/token", "/subscriptions", "/tenant")) {
            get(path).whenComplete((body, failure) -> {
                if (failure != null) {
                    account.completeExceptionally(failure);
                    return;
                }
                bodies.add(body);
                if (missing.decrementAndGet() == 0) {
                    account.complete(new Account(bodies.poll(), bodies.poll(), bodies.poll()));
                }
            });
        }
        return account;
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> body(path, response));
    }

    private static String body(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }
}
