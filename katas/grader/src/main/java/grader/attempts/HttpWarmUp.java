package grader.attempts;

import static grader.Level.JUNIOR;
import static grader.http.HttpEvidence.assertThat;

import grader.Check;
import grader.Kata;
import grader.http.Api;
import grader.http.ApiOfTheCheck;
import grader.rules.NoBlockingCalls;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.extension.ExtendWith;

/** Has a JVM that waits for its attempt load what a kata needs that is graded over HTTP and by its classes. */
@Kata(name = "warm-up", stub = HttpWarmUp.class)
@ExtendWith(ApiOfTheCheck.class)
class HttpWarmUp {
    private final Api api;

    HttpWarmUp(Api api) {
        this.api = api;
        api.serves("/warm", "up");
    }

    @Check(rule = 1, level = JUNIOR, title = "A request has an answer", hint = "")
    void requestHasAnAnswer() {
        var request = HttpRequest.newBuilder(api.uri().resolve("/warm")).build();

        var load = api.load(
                () -> api.http().sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body));

        assertThat(load).succeedsWith("up");
    }

    @Check(rule = 2, level = JUNIOR, title = "Nothing here blocks", hint = "")
    void nothingBlocks() {
        NoBlockingCalls.prepare();
    }
}
