// Misconception: a wait that is bounded does not block.
// Fails: 4, 5, 6, 7, 11, 12
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        try {
            return CompletableFuture.completedFuture(new Account(
                    token.get(3, TimeUnit.SECONDS),
                    subscriptions.get(3, TimeUnit.SECONDS),
                    tenant.get(3, TimeUnit.SECONDS)));
        } catch (ExecutionException failure) {
            return CompletableFuture.failedFuture(failure.getCause());
        } catch (TimeoutException | InterruptedException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> body(path, response));
    }

    private static String body(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }
}
