package grader.guard;

import java.util.List;

/** Threads of the attempt that outlived its calls and would keep a program from ending. */
public final class Leak extends AssertionError {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 3;

    Leak(List<String> threads) {
        super(
                "%d non-daemon thread%s alive 3 s after the calls had ended: %s"
                        .formatted(threads.size(), threads.size() == 1 ? " is" : "s are", names(threads)),
                null);
    }

    private static String names(List<String> threads) {
        String names = String.join(", ", threads.subList(0, Math.min(NAMED, threads.size())));
        return threads.size() > NAMED ? names + ", …" : names;
    }
}
