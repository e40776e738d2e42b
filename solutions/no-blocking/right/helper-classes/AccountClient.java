// Style: an endpoint knows its path and how to ask for it, and the client only puts the answers together.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
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
        Remote remote = new Remote(http, api, TIMEOUT);
        return new FirstFailure().of(remote.token(), remote.subscriptions(), remote.tenant(), Account::new);
    }
}
