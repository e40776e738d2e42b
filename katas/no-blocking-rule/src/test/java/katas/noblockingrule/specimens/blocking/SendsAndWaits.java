package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

final class SendsAndWaits {
    String body(HttpClient http, URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    CompletableFuture<String> bodyLater(HttpClient http, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }
}
