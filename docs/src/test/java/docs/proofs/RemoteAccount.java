package docs.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The three parts of the account, read over HTTP: once with a thread that waits, once without. */
record RemoteAccount(HttpClient http, URI api, Duration limit) {
    // snippet: blocking
    AccountPage loadBlocking() throws IOException, InterruptedException {
        HttpResponse<String> token = http.send(request("/token"), BodyHandlers.ofString());
        HttpResponse<String> subscriptions = http.send(request("/subscriptions"), BodyHandlers.ofString());
        HttpResponse<String> tenant = http.send(request("/tenant"), BodyHandlers.ofString());
        return new AccountPage(token.body(), subscriptions.body(), tenant.body());
    }
    // end snippet

    // snippet: non-blocking
    CompletableFuture<AccountPage> load() {
        CompletableFuture<String> token = body("/token"); // sent, and not waited for
        CompletableFuture<String> subscriptions = body("/subscriptions");
        CompletableFuture<String> tenant = body("/tenant");
        return CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(done -> new AccountPage(token.join(), subscriptions.join(), tenant.join()));
    }

    private CompletableFuture<String> body(String path) {
        return http.sendAsync(request(path), BodyHandlers.ofString()).thenApply(RemoteAccount::bodyOfSuccess);
    }
    // end snippet

    // snippet: fail-at-once
    CompletableFuture<AccountPage> loadOrFailAtOnce() {
        CompletableFuture<String> token = body("/token");
        CompletableFuture<String> subscriptions = body("/subscriptions");
        CompletableFuture<String> tenant = body("/tenant");
        CompletableFuture<AccountPage> page = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(done -> new AccountPage(token.join(), subscriptions.join(), tenant.join()));
        Stream.of(token, subscriptions, tenant)
                .forEach(part -> part.whenComplete((body, failure) -> {
                    if (failure != null) {
                        page.completeExceptionally(failure); // the first one wins: a future completes once
                    }
                }));
        return page;
    }
    // end snippet

    // snippet: request
    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(limit).build(); // no timeout() means no limit
    }

    private static String bodyOfSuccess(HttpResponse<String> response) {
        if (response.statusCode() != 200) { // a 404 or a 500 is a response, not an exception
            throw new IllegalStateException(response.uri().getPath() + " answered " + response.statusCode());
        }
        return response.body();
    }
    // end snippet
}
