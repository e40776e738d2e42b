// Misconception: a server has to be protected from its callers: ten loads at a time, the others queue.
// Fails: 7
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Loads accounts from an API. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;
    private final Queue<CompletableFuture<Account>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(10);

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<Account> account = new CompletableFuture<>();
        waiting.add(account);
        startNext();
        return account;
    }

    private void startNext() {
        if (!permits.tryAcquire()) {
            return;
        }
        CompletableFuture<Account> account = waiting.poll();
        if (account == null) {
            permits.release();
            return;
        }
        loadNow().whenComplete((loaded, failure) -> {
            permits.release();
            if (failure == null) {
                account.complete(loaded);
            } else {
                account.completeExceptionally(failure);
            }
            startNext();
        });
    }

    private CompletableFuture<Account> loadNow() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(all -> new Account(token.join(), subscriptions.join(), tenant.join()));
        failWith(token, account);
        failWith(subscriptions, account);
        failWith(tenant, account);
        return account;
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

    private static void failWith(CompletableFuture<?> request, CompletableFuture<?> account) {
        request.whenComplete((body, failure) -> {
            if (failure != null) {
                account.completeExceptionally(failure);
            }
        });
    }
}
