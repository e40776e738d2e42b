package grader.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Set;

/** A path that the API serves, and how. */
public final class Endpoint {
    /** These have no body. */
    private static final Set<Integer> BARE = Set.of(204, 304);

    private final String path;
    private final String body;
    private final Server server;
    private volatile boolean isHeld;
    private volatile boolean isBroken;
    private volatile long millis;

    Endpoint(String path, String body, Server server) {
        this.path = path;
        this.body = body;
        this.server = server;
        startAnew();
    }

    /** Answers at once, with its body. */
    void startAnew() {
        isHeld = false;
        isBroken = false;
        millis = 0;
        serve(200, body);
    }

    /** The same, as it is when nothing has happened yet. */
    Endpoint again() {
        return new Endpoint(path, body, server);
    }

    /** Answers with this status from now on, and a body that says nothing, if the status may have one. */
    public Endpoint answersWith(int status) {
        isBroken = true;
        serve(status, BARE.contains(status) ? "" : "sorry");
        return this;
    }

    /** Resets the connection in place of an answer, at once. */
    public Endpoint resetsTheConnection() {
        isHeld = false;
        isBroken = true;
        serve(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        return this;
    }

    /** Answers that it has moved to another place, where it is served with success. */
    public Endpoint hasMoved() {
        isBroken = true;
        server.serve(get(path + "/moved").willReturn(aResponse().withBody("moved")));
        serve(aResponse().withStatus(302).withHeader("Location", path + "/moved"));
        return this;
    }

    /** Answers with success, and breaks off within the body. */
    public Endpoint breaksOff() {
        isHeld = false;
        isBroken = true;
        serve(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        return this;
    }

    /** Answers with another text, from now on. */
    public Endpoint says(String text) {
        serve(200, text);
        return this;
    }

    /** Takes so many milliseconds for an answer. */
    public Endpoint takes(long millis) {
        this.millis = millis;
        return this;
    }

    /** Takes so many times as long. */
    void slowDown(int times) {
        millis *= times;
    }

    /** Does not answer until it is told to. */
    public Endpoint holdsItsAnswer() {
        isHeld = true;
        return this;
    }

    void goesOn() {
        isHeld = false;
    }

    boolean isHeld() {
        return isHeld;
    }

    /** Whether what it answers is no success. */
    boolean isBroken() {
        return isBroken;
    }

    long millis() {
        return millis;
    }

    public String path() {
        return path;
    }

    /** The path as a name. */
    String name() {
        return path.substring(1);
    }

    private void serve(int status, String text) {
        serve(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/plain; charset=utf-8")
                .withBody(text));
    }

    private void serve(ResponseDefinitionBuilder response) {
        server.serve(get(path).willReturn(response));
    }
}
