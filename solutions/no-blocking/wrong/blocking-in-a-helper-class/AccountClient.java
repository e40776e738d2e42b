// Misconception: what another class does is that class's affair.
// Fails: 5, 7
// Perhaps: 11, 12
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

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
        Fetcher fetcher = new Fetcher(http, api, TIMEOUT);
        return combined(
                CompletableFuture.supplyAsync(() -> fetcher.text("/token")),
                CompletableFuture.supplyAsync(() -> fetcher.text("/subscriptions")),
                CompletableFuture.supplyAsync(() -> fetcher.text("/tenant")));
    }

    private CompletableFuture<Account> combined(
            CompletableFuture<String> token,
            CompletableFuture<String> subscriptions,
            CompletableFuture<String> tenant) {
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(all -> new Account(token.join(), subscriptions.join(), tenant.join()));
        failWith(token, account);
        failWith(subscriptions, account);
        failWith(tenant, account);
        return account;
    }

    private static void failWith(CompletableFuture<?> request, CompletableFuture<?> account) {
        request.whenComplete((body, failure) -> {
            if (failure != null) {
                account.completeExceptionally(failure);
            }
        });
    }
}
