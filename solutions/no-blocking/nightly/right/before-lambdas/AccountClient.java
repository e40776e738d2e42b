// Style: anonymous classes, as before Java 8: no lambda, no method reference and no join.
package katas.noblocking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        final CompletableFuture<Account> result = new CompletableFuture<Account>();
        final CompletableFuture<String> token = start("/token", result);
        final CompletableFuture<String> subscriptions = start("/subscriptions", result);
        final CompletableFuture<String> tenant = start("/tenant", result);
        token.thenCombine(subscriptions, new BiFunction<String, String, String[]>() {
                    @Override
                    public String[] apply(String first, String second) {
                        return new String[] {first, second};
                    }
                })
                .thenCombine(tenant, new BiFunction<String[], String, Boolean>() {
                    @Override
                    public Boolean apply(String[] two, String third) {
                        return result.complete(new Account(two[0], two[1], third));
                    }
                });
        return result;
    }

    private CompletableFuture<String> start(final String path, final CompletableFuture<Account> result) {
        final CompletableFuture<String> text = new CompletableFuture<String>();
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(2L))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete(new BiConsumer<HttpResponse<String>, Throwable>() {
                    @Override
                    public void accept(HttpResponse<String> response, Throwable failure) {
                        if (failure != null) {
                            result.completeExceptionally(failure);
                        } else if (response.statusCode() != 200) {
                            result.completeExceptionally(
                                    new RuntimeException("GET " + path + ": HTTP " + response.statusCode()));
                        } else {
                            text.complete(response.body());
                        }
                    }
                });
        return text;
    }
}
