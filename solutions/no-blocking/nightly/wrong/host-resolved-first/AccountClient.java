// Misconception: an InetSocketAddress only holds a host and a port; its constructor looks the host up.
// Fails: 5
package katas.noblocking;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
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
        int port = api.getPort() != -1 ? api.getPort() : 80;
        if (new InetSocketAddress(api.getHost(), port).isUnresolved()) {
            return CompletableFuture.failedFuture(new UnknownHostException(api.getHost()));
        }
        return fetch();
    }

    private CompletableFuture<Account> fetch() {
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
            if (response.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + ": status " + response.statusCode());
            }
            return response.body();
        });
    }
}
