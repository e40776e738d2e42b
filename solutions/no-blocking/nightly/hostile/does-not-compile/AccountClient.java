// Hostile: is not finished.
// Verdict: DOES_NOT_COMPILE
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/** Loads accounts from an API. */
public final class AccountClient {
    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        return http.sendAsync(, );
    }
}
