import java.io.IOException;
import java.util.List;

/** JDK 21 and later: the compiler knows that an outcome is one of two. */
class OutcomeSwitch {
    // snippet: outcome
    sealed interface Outcome<T> {
        record Success<T>(T value) implements Outcome<T> {}

        record Failure<T>(Throwable cause) implements Outcome<T> {}
    }
    // end snippet

    // snippet: switch
    static String line(Outcome<String> outcome) {
        return switch (outcome) { // no default: a third kind of outcome would not compile
            case Outcome.Success<String>(String value) -> "got " + value;
            case Outcome.Failure<String>(Throwable cause) -> "failed: " + cause.getMessage();
        };
    }
    // end snippet

    public static void main(String[] arguments) {
        List.of(new Outcome.Success<>("token"), new Outcome.Failure<String>(new IOException("connection reset")))
                .forEach(outcome -> System.out.println(line(outcome)));
    }
}
