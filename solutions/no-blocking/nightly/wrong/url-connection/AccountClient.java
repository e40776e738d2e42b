// Misconception: openStream in the background is as good as a client that does not block.
// Fails: 5, 7, 8
// Perhaps: 10
package katas.noblocking;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
        return combined(start("/token"), start("/subscriptions"), start("/tenant"));
    }

    private CompletableFuture<String> start(String path) {
        return CompletableFuture.supplyAsync(() -> get(path));
    }

    private String get(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) api.resolve(path).toURL().openConnection();
            connection.setReadTimeout(Math.toIntExact(TIMEOUT.toMillis()));
            if (connection.getResponseCode() != 200) {
                throw new IllegalStateException(path + " answered " + connection.getResponseCode());
            }
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (SocketTimeoutException late) {
            throw new CompletionException(new HttpTimeoutException(path + " timed out"));
        } catch (IOException failure) {
            throw new CompletionException(failure);
        }
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
