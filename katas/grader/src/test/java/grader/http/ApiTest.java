package grader.http;

import static grader.http.HttpEvidence.assertThat;
import static grader.http.HttpEvidence.assertThatEach;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.calls.AttemptThreads;
import grader.calls.SharedTimer;
import grader.evidence.Violation;
import grader.http.Waiting.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ApiTest {
    private static final Server SERVER = new Server();

    private final Api api = new Api(SERVER);
    private final Endpoint one = api.serves("/one", "1");
    private final Endpoint two = api.serves("/two", "2");

    @BeforeEach
    void takeBaseline() {
        SharedTimer.looksAtItsTasksAgain();
        AttemptThreads.takeBaseline();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private CompletableFuture<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(api.uri() + path)).build();
        return api.http().sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    private CompletableFuture<String> getWithin(String path, Duration timeout) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.uri() + path))
                .timeout(timeout)
                .build();
        return api.http().sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    private CompletableFuture<String> both() {
        return get("/one").thenCombine(get("/two"), String::concat);
    }

    private CompletableFuture<String> oneAfterAnother() {
        return get("/one").thenCompose(first -> get("/two").thenApply(first::concat));
    }

    @Test
    void answersAreHeldWithoutAThread() {
        api.holdsItsAnswers();

        assertThat(api.loads(200, () -> this::both)).areInFlightTogether();
    }

    @Test
    void loadsThatOneCheckHasSeenInFlightTogetherAreNotPlayedForAnother() {
        assertThat(api.loads(7, () -> this::both)).leaveTheEventLoopFree();
        int played = api.scene().uri().getPort();

        assertThat(api.loads(7, () -> this::both)).areInFlightTogether();

        assertThat(api.scene().uri().getPort()).isEqualTo(played);
    }

    @Test
    void loadsThatLeftTheEventLoopFreeMayHaveWaitedForOneAnother() {
        assertThat(api.loads(8, () -> this::oneAfterAnother)).leaveTheEventLoopFree();

        assertThatThrownBy(() ->
                        assertThat(api.loads(8, () -> this::oneAfterAnother)).areInFlightTogether())
                .isInstanceOf(Violation.class)
                .hasMessageContaining("8 requests were in flight together, and others came");
    }

    @Test
    void requestsThatWaitForOneAnotherAreSeen() {
        api.takes(50);

        assertThatThrownBy(() -> assertThat(api.load(this::oneAfterAnother)).hasAllRequestsInFlightTogether())
                .isInstanceOf(Violation.class)
                .hasMessageContaining("only 1 of 2 requests had arrived when the first was answered")
                .hasMessageContaining("two  │");
    }

    @Test
    void theTimeOfALoadIsThatOfItsSlowestResponse() {
        one.takes(150);
        two.takes(130);

        assertThat(api.load(this::both)).takesAsLongAsTheSlowestResponse();
        assertThatThrownBy(() -> assertThat(api.load(this::oneAfterAnother)).takesAsLongAsTheSlowestResponse())
                .isInstanceOf(Violation.class);
    }

    @Test
    void aLoadThatWaitsForAHeldAnswerIsWaitedForNoLonger() {
        assumeTrue(new Wire(api.uri().getPort()).isQuiet(), "the kernel does not tell here");
        api.holdsItsAnswers();

        Load<String> load = api.load(() -> CompletableFuture.completedFuture(both().join()));

        assertThat(Waiting.until(load::isOver, api, 60_000)).isFalse();
        assertThat(load.millis()).isLessThan(30_000);
        api.goesOn();
        assertThat(Waiting.until(load::isOver, api, 60_000)).isTrue();
    }

    @Test
    void aLoadThatWaitsForATimeToBeUpIs() {
        api.holdsItsAnswers();
        Executor later = CompletableFuture.delayedExecutor(500, MILLISECONDS);

        Load<String> load = api.load(
                () -> get("/one").applyToEither(CompletableFuture.supplyAsync(() -> "late", later), String::toString));

        assertThat(Waiting.until(load::isOver, api, 60_000)).isTrue();
    }

    @Test
    void answersThatTakeTheirTimeAreWaitedFor() {
        api.takes(500);

        Load<String> load = api.load(this::oneAfterAnother);

        assertThat(Waiting.until(load::isOver, api, 60_000)).isTrue();
    }

    @Test
    void aRequestStandsStillForNoLongerThanItsTimeout() {
        assumeTrue(new Wire(api.uri().getPort()).isQuiet(), "the kernel does not tell here");
        api.holdsItsAnswers();

        api.load(() -> getWithin("/one", Duration.ofMinutes(1)));

        assertThat(Waiting.await(() -> false, () -> api.standsStillFor(50_000), 60_000))
                .isEqualTo(Outcome.IN_VAIN);
        assertThat(api.standsStillFor(60_000)).isFalse();
    }

    @Test
    void aResetConnectionIsAnIOException() {
        two.resetsTheConnection();

        assertThat(api.load(this::both)).failsWith(IOException.class);
    }

    @Test
    void aTimeoutIsHurried() {
        two.holdsItsAnswer();
        api.hurriesTimeoutsOf(2_000);

        long start = System.nanoTime();
        assertThatEach(List.of(api.load(() -> getWithin("/two", Duration.ofSeconds(2)))))
                .failsWith(HttpTimeoutException.class, 2_000);

        assertThat(api.exchanges()).hasSize(1);
        assertThat(api.isHurried()
                        || Duration.ofNanos(System.nanoTime() - start).toMillis() >= 2_000)
                .as("either it was hurried, or the machine was too busy and it took its time")
                .isTrue();
    }

    @Test
    void aTimeoutThatIsTooLongIsNotHurried() {
        two.holdsItsAnswer();
        api.hurriesTimeoutsOf(2_000);

        assertThatThrownBy(() -> assertThatEach(List.of(api.load(() -> getWithin("/two", Duration.ofSeconds(10)))))
                        .failsWith(HttpTimeoutException.class, 2_000))
                .isInstanceOf(Violation.class)
                .hasMessageFindingMatch("no request there gives up within|the load is still pending after ");
    }

    @Test
    void aTimeoutThatIsTriedAgainIsTooLateInAHurryToo() {
        two.holdsItsAnswer();
        api.hurriesTimeoutsOf(2_000);

        assertThatThrownBy(() -> assertThatEach(List.of(api.load(() -> getWithin("/two", Duration.ofSeconds(2))
                                .exceptionallyCompose(failure -> getWithin("/two", Duration.ofSeconds(2))))))
                        .failsWith(HttpTimeoutException.class, 2_000))
                .isInstanceOf(Violation.class);
    }

    @Test
    void whatIsLeftOverFromASceneReachesNoOther() {
        api.holdsItsAnswers();
        CompletableFuture<String> late = get("/one");
        Waiting.until(() -> api.scene().arrivals() > 0, 3_000);

        api.startsAnew();

        Waiting.until(late::isDone, 30_000); // by then it has tried again, if it does: where it was, and in vain
        assertThat(late).isCompletedExceptionally();
        assertThat(api.exchanges()).isEmpty();
    }
}
