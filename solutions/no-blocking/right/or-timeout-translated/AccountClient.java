// Style: orTimeout on a copy of the exchange; its exception is translated, and the exchange itself cancelled.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Void> all = CompletableFuture.allOf(token, subscriptions, tenant);
        for (CompletableFuture<String> part : new CompletableFuture[] {token, subscriptions, tenant}) {
            part.handle((body, failure) -> failure != null && all.completeExceptionally(failure));
        }
        return all.thenApply(done -> new Account(token.join(), subscriptions.join(), tenant.join()));
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path)).build();
        CompletableFuture<HttpResponse<String>> exchange = http.sendAsync(request, BodyHandlers.ofString());
        return exchange.copy()
                .orTimeout(2, TimeUnit.SECONDS)
                .handle((response, failure) -> {
                    if (failure instanceof TimeoutException) {
                        exchange.cancel(true);
                        return CompletableFuture.<String>failedFuture(
                                new HttpTimeoutException("no answer from " + path));
                    }
                    if (failure != null) {
                        return CompletableFuture.<String>failedFuture(failure);
                    }
                    return CompletableFuture.supplyAsync(() -> textOf(path, response), Runnable::run);
                })
                .thenCompose(Function.identity());
    }

    private static String textOf(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode());
        }
        return response.body();
    }
}
