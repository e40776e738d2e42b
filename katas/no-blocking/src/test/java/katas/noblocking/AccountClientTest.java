package katas.noblocking;

import static grader.Level.JUNIOR;
import static grader.Level.MID;
import static grader.Level.SENIOR;
import static grader.http.HttpEvidence.assertThat;
import static grader.http.HttpEvidence.assertThatEach;

import grader.Check;
import grader.Kata;
import grader.http.Api;
import grader.http.ApiOfTheCheck;
import grader.http.Endpoint;
import grader.http.Load;
import grader.http.Loads;
import grader.rules.AttemptClasses;
import grader.rules.NoBlockingCalls;
import grader.rules.ReadAhead;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of {@code no-blocking}, one check a rule. The server is real and so is the time; {@link Api} sees both. */
@Kata(name = "no-blocking", stub = AccountClient.class)
@ExtendWith({ReadAhead.class, ApiOfTheCheck.class})
class AccountClientTest {
    /** It comes in pieces, and some of them end within a character. */
    private static final String LONG = "東京".repeat(10_000);

    private final String secret =
            " %08x== ".formatted(ThreadLocalRandom.current().nextInt());
    private final Api api;
    private final Endpoint token;
    private final Endpoint subscriptions;
    private final Endpoint tenant;
    private final List<Endpoint> endpoints;

    AccountClientTest(Api api) {
        this.api = api;
        this.token = api.serves("/token", secret);
        this.subscriptions = api.serves("/subscriptions", "daily, weekly");
        this.tenant = api.serves("/tenant", "Göteborg");
        this.endpoints = List.of(token, subscriptions, tenant);
    }

    /** One load, on an event loop. */
    private Load<Account> load() {
        return api.load(() -> new AccountClient(api.http(), api.uri()).load());
    }

    /** One load by a client after another that is likely to fail. */
    private Load<Account> secondLoad() {
        return api.load(() -> {
            var client = new AccountClient(api.http(), api.uri());
            return client.load().handle((account, failure) -> client.load()).thenCompose(second -> second);
        });
    }

    /** Many loads at once by the same client, on an event loop. */
    private Loads<Account> loads(int count) {
        return api.loads(count, () -> new AccountClient(api.http(), api.uri())::load);
    }

    @Check(
            rule = 1,
            level = JUNIOR,
            title = "The account holds the three bodies",
            hint = "answers come in any order; each has its place, and belongs to the load that asked for it")
    void accountHoldsTheThreeBodies() {
        api.holdsItsAnswers();

        var load = load();

        assertThat(load)
                .answeredInTurn(subscriptions, tenant, token)
                .succeedsWith(new Account(secret, "daily, weekly", "Göteborg"))
                .sendsNoHeadersOfItsOwn();

        assertThat(loads(3)).giveTheirOwnAnswers(texts -> new Account(texts.get(0), texts.get(1), texts.get(2)));

        api.startsAnew();
        tenant.says(LONG);

        assertThat(load()).succeedsWith(new Account(secret, "daily, weekly", LONG));
    }

    @Check(
            rule = 2,
            level = JUNIOR,
            title = "The three requests are in flight together",
            hint = "send, and thenCompose too, wait for an answer before the next request is sent")
    void requestsAreInFlightTogether() {
        api.takes(20);

        var load = load();

        assertThat(load).hasAllRequestsInFlightTogether();

        api.startsAnew();
        var client = new AtomicReference<AccountClient>();
        assertThat(firstLoadOf(client)).isOver();
        api.holdsItsAnswers();

        var second = api.load(() -> client.get().load());

        assertThat(second).hasAllRequestsInFlightOnceMore();
    }

    /** One load, and whoever looks into the reference afterwards finds its client. */
    private Load<Account> firstLoadOf(AtomicReference<AccountClient> client) {
        return api.load(() -> {
            client.set(new AccountClient(api.http(), api.uri()));
            return client.get().load();
        });
    }

    @Check(
            rule = 3,
            level = JUNIOR,
            title = "It takes as long as the slowest response, not the sum",
            hint = "requests that wait for one another, or for a free thread, add up")
    void takesAsLongAsTheSlowestResponse() {
        token.takes(60);
        subscriptions.takes(54);
        tenant.takes(48);

        var load = load();

        assertThat(load).takesAsLongAsTheSlowestResponse();

        api.startsAnew().holdsItsAnswers();
        var client = new AtomicReference<AccountClient>();

        assertThat(firstLoadOf(client)).isOvertakenBy(() -> client.get().load());
    }

    @Check(
            rule = 4,
            level = JUNIOR,
            title = "load() returns before any response has come",
            hint = "a method that waits before it returns a future is a blocking method with a polite signature")
    void returnsBeforeAnyResponse() {
        api.holdsItsAnswers();

        var load = load();

        assertThat(load).returnsBeforeAnyResponse();
    }

    @Check(
            rule = 5,
            level = JUNIOR,
            title = "Nothing in katas.noblocking calls a method that blocks",
            hint = "a blocking call holds a thread wherever it stands: moved to a pool, it holds the pool's")
    void nothingCallsAMethodThatBlocks() {
        NoBlockingCalls.check(AttemptClasses.of(AccountClient.class, AccountClientTest.class));
    }

    @Check(
            rule = 6,
            level = MID,
            title = "The event loop goes on while 200 loads are in flight",
            hint = "one thread does it all: whoever holds it, by I/O, a lock, a sleep or a busy loop, holds everyone")
    void eventLoopGoesOn() {
        assertThat(loads(200)).leaveTheEventLoopFree();
    }

    @Check(
            rule = 7,
            level = MID,
            title = "200 loads at once take about as long as one",
            hint = "a pool lets in as many as it has threads, and the others queue")
    void loadsAtOnceTakeAsLongAsOne() {
        assertThat(loads(200)).areInFlightTogether();
    }

    @Check(
            rule = 8,
            level = MID,
            title = "A status other than 200 fails the load, and the message names the path and the status",
            hint = "to HttpClient a 404 is an answer like any other: who does not ask for the status takes its body")
    void statusOtherThan200FailsTheLoad() {
        for (int status : List.of(202, 204, 304, 401, 404, 503)) {
            for (Endpoint broken : endpoints) {
                api.startsAnew();
                broken.answersWith(status);

                assertThat(load()).failsNaming(broken.path(), status);
            }
        }

        api.startsAnew();
        tenant.hasMoved();

        assertThat(load()).failsNaming(tenant.path(), 302);

        succeedsOnceTheServerIsWellAgain();
    }

    private void succeedsOnceTheServerIsWellAgain() {
        var client = new AtomicReference<AccountClient>();
        api.startsAnew();
        tenant.answersWith(503);
        assertThat(firstLoadOf(client)).isOver();
        for (int i = 0; i < 4; i++) {
            assertThat(api.load(() -> client.get().load())).isOver();
        }

        tenant.says("well again");

        assertThat(api.load(() -> client.get().load())).succeeds();
    }

    @Check(
            rule = 9,
            level = MID,
            title = "Nobody is listening, or the connection is reset: the load fails with the IOException",
            hint = "an exception that is wrapped, replaced or left in a stage that nobody reads is lost to the caller")
    void failsWithTheIOException() {
        var refused = api.load(() -> new AccountClient(api.http(), api.uriThatNobodyServes()).load());
        assertThat(refused).failsWith(ConnectException.class);

        for (Endpoint broken : endpoints) {
            api.startsAnew();
            broken.resetsTheConnection();

            assertThat(load()).failsWith(IOException.class);
        }

        api.startsAnew();
        tenant.breaksOff();

        assertThat(load()).failsWith(IOException.class);
    }

    @Check(
            rule = 10,
            level = SENIOR,
            title = "A server that never answers: HttpTimeoutException when the 2 seconds of a request are over",
            hint = "no timeout is set unless you set it; a timeout to connect ends once it is connected")
    void failsWithHttpTimeoutException() {
        api.hurriesTimeoutsOf(2_000);

        var loads = api.loadsWithOneSilent(there -> new AccountClient(there.http(), there.uri()).load());

        assertThatEach(loads).failsWith(HttpTimeoutException.class, 2_000).giveEachRequest(2_000);
    }

    @Check(
            rule = 11,
            level = SENIOR,
            title = "Threads do not grow with the loads, and no client is made per load",
            hint = "a thread for each request waits for it, and each HttpClient has a thread of its own")
    void threadsDoNotGrowWithTheLoads() {
        assertThat(loads(100)).holdNoMoreThreadsThan(loads(1));
    }

    @Check(
            rule = 12,
            level = SENIOR,
            title = "When one request fails the load fails at once, without waiting for the slower two",
            hint = "allOf and thenCombine wait for all, though one has failed")
    void failsAtOnce() {
        for (Endpoint broken : endpoints) {
            api.startsAnew().holdsItsAnswers();
            broken.resetsTheConnection();

            assertThat(load()).failsWithoutWaitingForTheOthers();
        }

        api.startsAnew().holdsItsAnswers();
        tenant.resetsTheConnection();

        assertThat(secondLoad()).failsWithoutWaitingForTheOthers();

        failsAtOnceAfter(token, subscriptions);
        failsAtOnceAfter(subscriptions, tenant);
        failsAtOnceAfter(tenant, token);
    }

    private void failsAtOnceAfter(Endpoint answered, Endpoint broken) {
        api.startsAnew().holdsItsAnswers();
        broken.answersWith(503);

        assertThat(load()).answeredInTurn(answered, broken).failsIfAtAllWithoutWaitingForTheOthers();
    }
}
