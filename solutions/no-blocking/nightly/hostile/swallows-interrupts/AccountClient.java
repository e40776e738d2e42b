// Hostile: never comes back, and heeds no interrupt.
// Verdict: TIMEOUT
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
        while (true) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException swallowed) {
                System.out.println("not now: " + http + api);
            }
        }
    }
}
