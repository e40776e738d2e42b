// Misconception: a client that has loaded before should see first whether its token is still good.
// Fails: 2
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;
    private volatile boolean loadedBefore;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        if (!loadedBefore) {
            return assemble(get("/token"), get("/subscriptions"), get("/tenant"))
                    .whenComplete((account, failure) -> loadedBefore |= failure == null);
        }
        CompletableFuture<String> token = get("/token"); // it may have been revoked: then the rest is not worth asking
        return token.thenCompose(valid -> assemble(token, get("/subscriptions"), get("/tenant")));
    }

    private static CompletableFuture<Account> assemble(
            CompletableFuture<String> token,
            CompletableFuture<String> subscriptions,
            CompletableFuture<String> tenant) {
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
