// Misconception: two threads are enough to overlap, so it is not sequential.
// Fails: 2, 3, 5, 7, 12
package katas.noblocking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads accounts from an API. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;
    private final ExecutorService pool = Executors.newFixedThreadPool(2, AccountClient::daemon);

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        return combined(start("/token"), start("/subscriptions"), start("/tenant"));
    }

    private CompletableFuture<String> start(String path) {
        return CompletableFuture.supplyAsync(() -> get(path), pool);
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

    private String get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        try {
            return body(path, http.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new CompletionException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String body(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private static void failWith(CompletableFuture<?> request, CompletableFuture<?> account) {
        request.whenComplete((body, failure) -> {
            if (failure != null) {
                account.completeExceptionally(failure);
            }
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
