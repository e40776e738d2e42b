// Misconception: callers expect their accounts in the order in which they asked.
// Fails: 3
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;
    private final AtomicReference<CompletableFuture<?>> lastDelivery =
            new AtomicReference<>(CompletableFuture.completedFuture(null));

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    /** Accounts are handed out in the order in which they were asked for. */
    public CompletableFuture<Account> load() {
        CompletableFuture<Account> account = fetch();
        CompletableFuture<Account> delivery = new CompletableFuture<>();
        CompletableFuture<?> previous = lastDelivery.getAndSet(delivery);
        previous.whenComplete((ignored, alsoIgnored) -> account.whenComplete((value, failure) -> {
            if (failure != null) {
                delivery.completeExceptionally(failure);
            } else {
                delivery.complete(value);
            }
        }));
        return delivery;
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
