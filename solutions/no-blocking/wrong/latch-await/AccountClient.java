// Misconception: a latch counts the answers down, and awaiting it is the natural end.
// Fails: 4, 5, 6, 7, 11, 12
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

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
        CountDownLatch answers = new CountDownLatch(3);
        for (CompletableFuture<String> each : List.of(token, subscriptions, tenant)) {
            each.whenComplete((body, failure) -> answers.countDown());
        }
        try {
            answers.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return token.thenCombine(subscriptions, List::of)
                .thenCombine(tenant, (two, third) -> new Account(two.get(0), two.get(1), third));
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
