package katas.fireandforget;

import java.util.function.Consumer;

/** Keeps what a reporter throws away from the task that it was told of. */
record SafeReporter(Consumer<Throwable> reporter) implements Consumer<Throwable> {
    @Override
    public void accept(Throwable failure) {
        try {
            reporter.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }
}
