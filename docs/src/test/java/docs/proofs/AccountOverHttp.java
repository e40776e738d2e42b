package docs.proofs;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.util.concurrent.CompletableFuture.allOf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** The study note's three requests, each of which takes a second. */
record AccountOverHttp(String token, String subscriptions, String tenant) {
    // snippet: blocking
    static AccountOverHttp loadBlocking(HttpClient http, URI api) throws IOException, InterruptedException {
        String token = http.send(get(api, "/token"), ofString()).body(); // 1 s, and the thread waits
        String subscriptions = http.send(get(api, "/subscriptions"), ofString()).body(); // 1 s
        String tenant = http.send(get(api, "/tenant"), ofString()).body(); // 1 s
        return new AccountOverHttp(token, subscriptions, tenant);
    }

    private static HttpRequest get(URI api, String path) {
        return HttpRequest.newBuilder(api.resolve(path)).build();
    }
    // end snippet

    // snippet: together
    static CompletableFuture<AccountOverHttp> load(HttpClient http, URI api) {
        CompletableFuture<String> token = body(http, api, "/token"); // sent, and nobody waits
        CompletableFuture<String> subscriptions = body(http, api, "/subscriptions");
        CompletableFuture<String> tenant = body(http, api, "/tenant");
        return allOf(token, subscriptions, tenant)
                .thenApply(done -> new AccountOverHttp(token.join(), subscriptions.join(), tenant.join()));
    }

    private static CompletableFuture<String> body(HttpClient http, URI api, String path) {
        return http.sendAsync(get(api, path), ofString()).thenApply(HttpResponse::body);
    }
    // end snippet
}
