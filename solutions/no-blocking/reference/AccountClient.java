// Style: three sendAsync at once; what they give is combined when all are there, and the first failure is passed on.
package katas.noblocking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Loads accounts from an API, and holds no thread while it waits. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;

    /** @param api where the API is, without a path */
    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    /** Loads the account: its token, its subscriptions and its tenant. Fails as soon as one of the three does. */
    public CompletableFuture<Account> load() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(all -> new Account(token.join(), subscriptions.join(), tenant.join()));
        failWith(token, account);
        failWith(subscriptions, account);
        failWith(tenant, account);
        return account;
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenCompose(response -> body(path, response));
    }

    private static CompletableFuture<String> body(String path, HttpResponse<String> response) {
        return response.statusCode() == 200
                ? CompletableFuture.completedFuture(response.body())
                : CompletableFuture.failedFuture(new IOException(path + " answered " + response.statusCode()));
    }

    private static void failWith(CompletableFuture<?> request, CompletableFuture<?> account) {
        request.whenComplete((body, failure) -> {
            if (failure != null) {
                account.completeExceptionally(failure);
            }
        });
    }
}
