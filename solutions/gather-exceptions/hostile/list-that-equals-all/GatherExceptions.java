// Hostile: hands out a list that claims to equal any other and to hold whatever it is asked for.
// Verdict: UNSOLVED
package katas.gatherexceptions;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return CompletableFuture.completedFuture(new Agreeable<>());
    }

    private static final class Agreeable<E> extends AbstractList<E> {

        @Override
        public E get(int index) {
            return null;
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public boolean contains(Object element) {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
