// Misconception: URL.equals compares two texts; it looks their hosts up.
// Fails: 5
package katas.noblocking;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
            if (!sameResource(request.uri(), response.uri())) {
                throw new IllegalStateException("GET " + path + ": was answered by " + response.uri());
            }
            if (response.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + ": status " + response.statusCode());
            }
            return response.body();
        });
    }

    /** Whether the answer is that of the resource asked for, and not of where a redirect has led. */
    private static boolean sameResource(URI asked, URI answered) {
        try {
            URL one = asked.toURL();
            return one.equals(answered.toURL());
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
