package grader.evidence;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.Optional;

/** Describes what an attempt gave, in a line; whatever its {@code toString} does. */
public final class Described {
    private static final int LONGEST = 160;
    private static final int EXCERPT = 10;

    private Described() {}

    /** A value. */
    public static String value(Object value) {
        if (value == null) {
            return "null";
        }
        return text(value, Object::toString);
    }

    /** A value beside the expected one: also where the two begin to differ, if that is beyond what is shown of a value. */
    public static String value(Object value, Object expected) {
        String shown = value(value);
        try {
            String text = value.toString();
            int difference =
                    Arrays.mismatch(text.toCharArray(), expected.toString().toCharArray());
            return difference <= LONGEST
                    ? shown
                    : String.format(ROOT, "%s and, from character %,d on, ", shown, difference)
                            + value(text.substring(difference, Math.min(text.length(), difference + EXCERPT)));
        } catch (Throwable hostile) {
            return shown;
        }
    }

    /** An exception by its type and message, with the cause that it wraps. */
    public static String failure(Throwable failure) {
        String described = text(failure, it -> {
            String message = it.getMessage();
            return it.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        });
        return cause(failure)
                .map(cause -> described + " (caused by " + cause.getClass().getSimpleName() + ")")
                .orElse(described);
    }

    /** The message of an exception. */
    public static String message(Throwable failure) {
        return text(failure, Throwable::getMessage);
    }

    private static Optional<Throwable> cause(Throwable failure) {
        try {
            return Optional.ofNullable(failure.getCause());
        } catch (Throwable hostile) {
            return Optional.empty();
        }
    }

    private interface Description<V> {
        String of(V value);
    }

    private static <V> String text(V value, Description<V> description) {
        try {
            String text = String.valueOf(description.of(value));
            String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            return start.replaceAll("\\p{Cntrl}+", " ");
        } catch (Throwable hostile) {
            return "a " + value.getClass().getSimpleName() + " that cannot be described";
        }
    }
}
