package katas.gatherexceptions;

public sealed interface Outcome<T> {

    record Success<T>(T value) implements Outcome<T> {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    record Failure<T>(Throwable cause) implements Outcome<T> {}
}
