// Style: one daemon thread of the client does all that comes after an answer, for all loads.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Loads accounts from an API, and holds no thread while it waits. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;

    private final Executor answers = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApplyAsync(all -> new Account(token.join(), subscriptions.join(), tenant.join()), answers);
        failWith(token, account);
        failWith(subscriptions, account);
        failWith(tenant, account);
        return account;
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApplyAsync(response -> body(path, response), answers);
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
}
