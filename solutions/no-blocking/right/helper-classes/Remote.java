package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The API, a method an endpoint. */
record Remote(HttpClient http, URI api, Duration timeout) {
    CompletableFuture<String> token() {
        return get("/token");
    }

    CompletableFuture<String> subscriptions() {
        return get("/subscriptions");
    }

    CompletableFuture<String> tenant() {
        return get("/tenant");
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(timeout).GET().build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw new UnexpectedStatus(path, response.statusCode());
            }
            return response.body();
        });
    }
}
