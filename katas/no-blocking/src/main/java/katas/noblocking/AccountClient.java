package katas.noblocking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Loads accounts from an API. It works, and blocks, as {@code requests} does in an {@code async def}. */
public final class AccountClient {
    private final HttpClient http;
    private final URI api;

    /** @param api where the API is, without a path */
    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    /** Loads the account: its token, its subscriptions and its tenant. */
    public CompletableFuture<Account> load() {
        String token = get("/token");
        String subscriptions = get("/subscriptions");
        String tenant = get("/tenant");
        return CompletableFuture.completedFuture(new Account(token, subscriptions, tenant));
    }

    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path)).build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
