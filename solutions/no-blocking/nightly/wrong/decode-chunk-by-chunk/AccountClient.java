// Misconception: a body may come in pieces, so I decode each ByteBuffer as it comes and append it.
// Fails: 1
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<String> token = get("/token");
        CompletableFuture<String> subscriptions = get("/subscriptions");
        CompletableFuture<String> tenant = get("/tenant");
        CompletableFuture<Account> account = CompletableFuture.allOf(token, subscriptions, tenant)
                .thenApply(done -> new Account(token.join(), subscriptions.join(), tenant.join()));
        List.of(token, subscriptions, tenant)
                .forEach(part -> part.whenComplete((body, failure) -> {
                    if (failure != null) {
                        account.completeExceptionally(failure);
                    }
                }));
        return account;
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        return http.sendAsync(request, info -> new TextSubscriber()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + " answered with status " + response.statusCode());
            }
            return response.body();
        });
    }
}

/** Collects a text without keeping the bytes. */
final class TextSubscriber implements HttpResponse.BodySubscriber<String> {
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<String> body = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            text.append(StandardCharsets.UTF_8.decode(buffer));
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(text.toString());
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }
}
