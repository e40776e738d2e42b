// Style: the paths are the names of the record's components, and the account is made by a MethodHandle.
package katas.noblocking;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

public final class AccountClient {
    private static final RecordComponent[] COMPONENTS = Account.class.getRecordComponents();
    private static final MethodHandle CANONICAL = canonical();

    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        Map<String, CompletableFuture<String>> texts = Arrays.stream(COMPONENTS)
                .map(RecordComponent::getName)
                .collect(Collectors.toMap(
                        name -> name, name -> text("/" + name), (first, second) -> first, LinkedHashMap::new));
        CompletableFuture<Account> account = new CompletableFuture<>();
        texts.values()
                .forEach(text -> text.exceptionally(failure -> {
                    account.completeExceptionally(failure);
                    return null;
                }));
        CompletableFuture.allOf(texts.values().toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> {
                    try {
                        return (Account) CANONICAL.invokeWithArguments(texts.values().stream()
                                .map(text -> text.getNow(null))
                                .toArray());
                    } catch (Throwable failure) {
                        throw new CompletionException(failure);
                    }
                })
                .thenAccept(account::complete);
        return account;
    }

    private CompletableFuture<String> text(String path) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenCompose(response -> response.statusCode() == 200
                        ? CompletableFuture.completedFuture(response.body())
                        : CompletableFuture.failedFuture(new java.util.NoSuchElementException(
                                request.method() + " " + path + " = " + response.statusCode())));
    }

    private static MethodHandle canonical() {
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup().findConstructor(Account.class, MethodType.methodType(void.class, types));
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("no canonical constructor", impossible);
        }
    }
}
