// Style: each answer fills its slot and counts down; the last one completes the account.
package katas.noblocking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Loads accounts from an API, and holds no thread while it waits. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    private static final List<String> PATHS = List.of("/token", "/subscriptions", "/tenant");

    public CompletableFuture<Account> load() {
        CompletableFuture<Account> account = new CompletableFuture<>();
        AtomicReferenceArray<String> bodies = new AtomicReferenceArray<>(PATHS.size());
        AtomicInteger missing = new AtomicInteger(PATHS.size());
        for (int i = 0; i < PATHS.size(); i++) {
            int slot = i;
            String path = PATHS.get(i);
            HttpRequest request =
                    HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
            http.sendAsync(request, BodyHandlers.ofString()).whenComplete((response, failure) -> {
                if (failure != null) {
                    account.completeExceptionally(failure);
                } else if (response.statusCode() != 200) {
                    account.completeExceptionally(new IOException(path + " answered " + response.statusCode()));
                } else {
                    bodies.set(slot, response.body());
                    if (missing.decrementAndGet() == 0) {
                        account.complete(new Account(bodies.get(0), bodies.get(1), bodies.get(2)));
                    }
                }
            });
        }
        return account;
    }
}
