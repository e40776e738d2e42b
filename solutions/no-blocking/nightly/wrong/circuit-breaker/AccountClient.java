// Misconception: a client that has failed three times should spare the server.
// Fails: 8
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public final class AccountClient {
    private static final int THRESHOLD = 3;
    private static final long OPEN_NANOS = Duration.ofSeconds(10).toNanos();
    private final HttpClient http;
    private final URI api;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long openedAt;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        if (failures.get() >= THRESHOLD && System.nanoTime() - openedAt < OPEN_NANOS) {
            return CompletableFuture.failedFuture(new IllegalStateException("circuit breaker is open"));
        }
        return fetch().whenComplete((account, failure) -> {
            if (failure == null) {
                failures.set(0);
            } else if (failures.incrementAndGet() >= THRESHOLD) {
                openedAt = System.nanoTime();
            }
        });
    }

    private CompletableFuture<Account> fetch() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(done -> new Account(token.join(), subscriptions.join(), tenant.join()));
        for (CompletableFuture<String> part : List.of(token, subscriptions, tenant)) {
            part.whenComplete((body, failure) -> {
                if (failure != null) {
                    account.completeExceptionally(failure);
                }
            });
        }
        return account;
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + ": status " + response.statusCode());
            }
            return response.body();
        });
    }
}
