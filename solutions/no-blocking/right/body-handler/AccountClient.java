// Style: a body handler of its own gives the status along with the text.
package katas.noblocking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

    private record Answer(int status, String text) {}

    private static final BodyHandler<Answer> ANSWER = head -> BodySubscribers.mapping(
            BodySubscribers.ofString(StandardCharsets.UTF_8), text -> new Answer(head.statusCode(), text));

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
        return http.sendAsync(request, ANSWER)
                .thenApply(HttpResponse::body)
                .thenCompose(answer -> textOf(path, answer));
    }

    private static CompletionStage<String> textOf(String path, Answer answer) {
        return answer.status() == 200
                ? CompletableFuture.completedStage(answer.text())
                : CompletableFuture.failedStage(new IOException(answer.status() + " from " + path));
    }

    private static void failWith(CompletableFuture<?> request, CompletableFuture<?> account) {
        request.whenComplete((body, failure) -> {
            if (failure != null) {
                account.completeExceptionally(failure);
            }
        });
    }
}
