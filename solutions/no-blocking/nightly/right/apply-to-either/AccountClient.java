// Style: each applyToEither takes whichever is there first, the account or a failure.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

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
        CompletableFuture<Account> failure = new CompletableFuture<>();
        CompletableFuture<String> token = get("/token", failure);
        CompletableFuture<String> subscriptions = get("/subscriptions", failure);
        CompletableFuture<String> tenant = get("/tenant", failure);
        return token.thenCompose(first -> subscriptions.thenCompose(
                        second -> tenant.thenApply(third -> new Account(first, second, third))))
                .applyToEither(failure, Function.identity());
    }

    private CompletableFuture<String> get(String path, CompletableFuture<?> failure) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        CompletableFuture<String> body =
                http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> body(path, response));
        body.whenComplete((text, thrown) -> {
            if (thrown != null) {
                failure.completeExceptionally(thrown);
            }
        });
        return body;
    }

    private static String body(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }
}
