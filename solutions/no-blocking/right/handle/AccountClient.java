// Style: handle turns every answer into the account so far or the failure of the whole.
package katas.noblocking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Loads accounts from an API, and holds no thread while it waits. */
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
        CompletableFuture<String> token = get("/token", account);
        CompletableFuture<String> subscriptions = get("/subscriptions", account);
        CompletableFuture<String> tenant = get("/tenant", account);
        token.thenAcceptBoth(
                subscriptions.thenCombine(tenant, List::of),
                (first, others) -> account.complete(new Account(first, others.get(0), others.get(1))));
        return account;
    }

    private CompletableFuture<String> get(String path, CompletableFuture<Account> account) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        return http.sendAsync(request, BodyHandlers.ofString()).handle((response, failure) -> {
            if (failure != null) {
                account.completeExceptionally(failure);
                return null;
            }
            if (response.statusCode() != 200) {
                account.completeExceptionally(new IOException(path + ": status " + response.statusCode()));
                return null;
            }
            return response.body();
        });
    }
}
