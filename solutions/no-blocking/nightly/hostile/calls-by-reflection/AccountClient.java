// Hostile: waits by reflection, where no rule sees what is called.
// Verdict: UNSOLVED or TIMEOUT
package katas.noblocking;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

public final class AccountClient {
    private final HttpClient http;
    private final URI api;

    public AccountClient(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    public CompletableFuture<Account> load() {
        CompletableFuture<Account> account = new CompletableFuture<>();
        String[] bodies = new String[3];
        Thread[] threads = new Thread[3];
        String[] paths = {"/token", "/subscriptions", "/tenant"};
        for (int i = 0; i < 3; i++) {
            int slot = i;
            threads[i] = new Thread(() -> {
                try {
                    bodies[slot] = get(paths[slot]);
                } catch (Throwable failure) {
                    account.completeExceptionally(failure);
                }
            }, "HttpClient-1-Worker-" + i);
            threads[i].setDaemon(true);
            threads[i].start();
        }
        Thread last = new Thread(() -> {
            try {
                for (Thread thread : threads) {
                    Thread.class.getMethod("jo" + "in").invoke(thread);
                }
                account.complete(new Account(bodies[0], bodies[1], bodies[2]));
            } catch (ReflectiveOperationException failure) {
                account.completeExceptionally(failure);
            }
        }, "HttpClient-1-SelectorManager");
        last.setDaemon(true);
        last.start();
        return account;
    }

    private String get(String path) throws Throwable {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(2)).build();
        try {
            Object response = HttpClient.class
                    .getMethod("se" + "nd", HttpRequest.class, BodyHandler.class)
                    .invoke(http, request, BodyHandlers.ofString());
            HttpResponse<?> answer = (HttpResponse<?>) response;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + " answered " + answer.statusCode());
            }
            return (String) answer.body();
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
