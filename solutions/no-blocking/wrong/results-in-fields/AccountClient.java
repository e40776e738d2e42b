// Misconception: a client is for one load at a time, so bodies may wait in its fields.
// Fails: 1
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class AccountClient {
    private volatile String token;
    private volatile String subscriptions;
    private volatile String tenant;

    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<Void> first = get("/token").thenAccept(body -> token = body);
        CompletableFuture<Void> second = get("/subscriptions").thenAccept(body -> subscriptions = body);
        CompletableFuture<Void> third = get("/tenant").thenAccept(body -> tenant = body);
        CompletableFuture<Account> account = CompletableFuture.allOf(first, second, third)
                .thenApply(all -> new Account(token, subscriptions, tenant));
        for (CompletableFuture<Void> part : List.of(first, second, third)) {
            part.whenComplete((done, failure) -> {
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
                throw new IllegalStateException("GET " + path + " answered " + response.statusCode());
            }
            return response.body();
        });
    }
}
