// Misconception: the first failure wins, so one AtomicBoolean in the client guards it.
// Fails: 12
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;
    private final AtomicBoolean failed = new AtomicBoolean();

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(done -> new Account(token.join(), subscriptions.join(), tenant.join()));
        List.of(token, subscriptions, tenant)
                .forEach(part -> part.whenComplete((body, failure) -> {
                    if (failure != null && failed.compareAndSet(false, true)) {
                        account.completeExceptionally(failure);
                    }
                }));
        return account;
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + " answered with status " + response.statusCode());
            }
            return response.body();
        });
    }
}
