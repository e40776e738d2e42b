// Style: the body handler looks at the status and gives a supplier of the text, which throws for a refusal.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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
        CompletableFuture<Account> load = new CompletableFuture<>();
        token.whenComplete((body, failure) -> forward(failure, load));
        subscriptions.whenComplete((body, failure) -> forward(failure, load));
        tenant.whenComplete((body, failure) -> forward(failure, load));
        token.thenAcceptBoth(
                subscriptions,
                (first, second) -> tenant.thenAccept(third -> load.complete(new Account(first, second, third))));
        return load;
    }

    private static void forward(Throwable failure, CompletableFuture<?> to) {
        if (failure != null) {
            to.completeExceptionally(failure);
        }
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        return http.sendAsync(request, textOf(path))
                .thenApply(response -> response.body().get());
    }

    private static BodyHandler<Supplier<String>> textOf(String path) {
        return head -> {
            if (head.statusCode() == 200) {
                return BodySubscribers.mapping(BodyHandlers.ofString().apply(head), text -> () -> text);
            }
            int status = head.statusCode();
            return BodySubscribers.mapping(BodySubscribers.discarding(), nothing -> () -> {
                throw new IllegalStateException(path + " is not 200 but " + status);
            });
        };
    }
}
