package grader.calls;

import java.util.List;

/**
 * Whether threads that wait by their {@link Thread.State} have nothing to do: one that was woken looks so too, until it
 * has had its turn on a processor.
 */
interface Turns {

    /** Gives the threads that were ready to run their turn, if it can, and says whether all have had theirs. */
    boolean areTaken(List<Thread> threads) throws InterruptedException;

    /**
     * Whether none of them will have another unless somebody else wakes it; false where that is not known.
     *
     * @param threads all there are now, which may be more than had their turn
     */
    boolean areOver(List<Thread> threads);

    /** @param enough who has had so many turns, and nothing came of it, is one that looks now and then whether something did */
    static Turns fromNowOn(int enough) {
        return KernelThreads.areVisible() ? new ByTheKernel(enough) : new ByACanary();
    }

    /** As the kernel tells. */
    final class ByTheKernel implements Turns {
        private final int enough;
        private KernelThreads first;
        private KernelThreads last;

        private ByTheKernel(int enough) {
            this.enough = enough;
        }

        @Override
        public boolean areTaken(List<Thread> threads) {
            last = KernelThreads.look();
            first = first == null ? last : first;
            return last.sleepOrHaveSince(first, enough);
        }

        /** Nobody waits for a time to be up, or for input, and nobody ran between two looks: so nobody wakes anybody. */
        @Override
        public boolean areOver(List<Thread> threads) {
            return threads.stream().allMatch(Standstill::waitsForAnother)
                    && last.sleep()
                    && KernelThreads.look().haveSleptSince(last);
        }
    }

    /** Where no kernel tells: a fresh thread has run, so whatever was ready before it should have. */
    final class ByACanary implements Turns {
        private ByACanary() {}

        @Override
        public boolean areTaken(List<Thread> threads) throws InterruptedException {
            Canary.sing(threads.stream().anyMatch(AttemptThreads::carriesVirtualThreads));
            return true;
        }

        @Override
        public boolean areOver(List<Thread> threads) {
            return false;
        }
    }
}
