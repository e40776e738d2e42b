// Style: the answers meet in an object whose methods are synchronized, each for a few instructions.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Loads accounts from an API, and holds no thread while it waits. */
public final class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        Collector collector = new Collector();
        for (String path : List.of("/token", "/subscriptions", "/tenant")) {
            HttpRequest request =
                    HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
            http.sendAsync(request, BodyHandlers.ofString()).whenComplete((response, failure) -> {
                if (failure != null) {
                    collector.fail(failure);
                } else {
                    collector.add(path, response);
                }
            });
        }
        return collector.account();
    }
}
