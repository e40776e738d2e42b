package grader.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The threads of this JVM, as its kernel sees them at one look: a thread that was woken waits by its {@link Thread.State}
 * until it has a processor, and on a busy machine that takes a while; the kernel knows at once that it is ready to run.
 *
 * <p>All but the one that looks, the referee's own, and the JVM's compilers, which delay nobody. Only Linux tells: see
 * {@code /proc/pid/task} in {@code proc(5)}.
 */
record KernelThreads(Map<String, Nap> naps) {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final Path SELF = Path.of("/proc/thread-self");
    private static final int LONGEST_STATUS = 4_096;
    private static final boolean ARE_VISIBLE = canBeRead();
    private static final Set<String> LEFT_OUT = ConcurrentHashMap.newKeySet();
    private static final Set<String> OF_THE_JVM = ConcurrentHashMap.newKeySet();
    /** They compile what others run, and delay nobody. */
    private static final List<String> COMPILERS = List.of("C1 Compiler", "C2 Compiler");
    /** They serve who looks, among others: the stack of a thread is read with the help of the first. */
    private static final List<String> SERVANTS =
            List.of("VM Thread", "VM Periodic Tas", "Service Thread", "Monitor Deflati");

    /**
     * How a thread sleeps.
     *
     * @param lasts whether it does so now
     * @param count how often it has fallen asleep so far
     */
    record Nap(boolean lasts, long count) {
        private static final String STATE = "\nState:\t";
        private static final String COUNT = "\nvoluntary_ctxt_switches:\t";

        static Nap of(String status) {
            int count = status.lastIndexOf(COUNT) + COUNT.length(); // It is the last line but one.
            return new Nap(
                    status.charAt(status.indexOf(STATE) + STATE.length()) == 'S',
                    Long.parseLong(status, count, status.indexOf('\n', count), 10));
        }
    }

    /** Not everything that calls itself Linux tells all of it. */
    private static boolean canBeRead() {
        try {
            Nap.of(Files.readString(TASKS.resolve(self()).resolve("status")));
            return true;
        } catch (IOException | RuntimeException itDoesNot) {
            return false;
        }
    }

    /** Whether the kernel tells. */
    static boolean areVisible() {
        return ARE_VISIBLE;
    }

    static KernelThreads look() {
        Map<String, Nap> naps = new HashMap<>();
        String self = self();
        forEach((id, status) -> {
            if (!id.equals(self) && !LEFT_OUT.contains(id)) {
                naps.put(id, Nap.of(status));
            }
        });
        return new KernelThreads(naps);
    }

    /** Whether all of them sleep. */
    boolean sleep() {
        return naps.values().stream().allMatch(Nap::lasts);
    }

    /** The same, but for those that have fallen asleep so often since that look: whatever wakes them, they do nothing. */
    boolean sleepOrHaveSince(KernelThreads before, int times) {
        return naps.entrySet().stream()
                .allMatch(nap ->
                        nap.getValue().lasts() || nap.getValue().count() - before.countOf(nap.getKey()) >= times);
    }

    /** Whether they are the same as at that look and none of them has run since, but for those that serve who looks. */
    boolean haveSleptSince(KernelThreads before) {
        return of(naps).equals(of(before.naps));
    }

    private static Map<String, Nap> of(Map<String, Nap> naps) {
        Map<String, Nap> own = new HashMap<>(naps);
        own.keySet().removeAll(OF_THE_JVM);
        return own;
    }

    private long countOf(String id) {
        return naps.containsKey(id) ? naps.get(id).count() : 0;
    }

    /** Leaves out the thread that does this, meanwhile. */
    static void leaveOutMeanwhile(Runnable task) {
        meanwhile(LEFT_OUT::add, task, LEFT_OUT::remove);
    }

    /** Takes in the thread that does this, meanwhile, though it is one that is left out. */
    static void takeInMeanwhile(Runnable task) {
        meanwhile(LEFT_OUT::remove, task, LEFT_OUT::add);
    }

    private static void meanwhile(Consumer<String> first, Runnable task, Consumer<String> last) {
        if (!ARE_VISIBLE) {
            task.run();
            return;
        }
        String self = self();
        first.accept(self);
        try {
            task.run();
        } finally {
            last.accept(self);
        }
    }

    /** Tells the JVM's own threads from others. By their names: called before anybody else can have given a thread one. */
    static void takeBaseline() {
        if (ARE_VISIBLE) {
            forEach((id, status) -> {
                if (isNamed(COMPILERS, status)) {
                    LEFT_OUT.add(id);
                }
                if (isNamed(SERVANTS, status)) {
                    OF_THE_JVM.add(id);
                }
            });
        }
    }

    /**
     * The processor time that the JVM's own threads have used, in nanoseconds: for the garbage above all, where one thread
     * collects it. 0 where the kernel does not tell.
     */
    static long processorNanosOfTheJvm() {
        return OF_THE_JVM.stream().mapToLong(KernelThreads::processorNanos).sum();
    }

    /** The first field of {@code schedstat}. */
    private static long processorNanos(String id) {
        try {
            String told = Files.readString(TASKS.resolve(id).resolve("schedstat"));
            return Long.parseLong(told, 0, told.indexOf(' '), 10);
        } catch (IOException | RuntimeException itIsNotTold) {
            return 0;
        }
    }

    private static boolean isNamed(List<String> names, String status) {
        return names.stream().anyMatch(name -> status.startsWith("Name:\t" + name));
    }

    /** The kernel's ID of the thread that asks. */
    static String self() {
        try {
            return Files.readSymbolicLink(SELF).getFileName().toString();
        } catch (IOException impossible) {
            throw new IllegalStateException("the kernel does not tell who runs", impossible);
        }
    }

    private static void forEach(BiConsumer<String, String> idAndStatus) {
        String[] ids = TASKS.toFile().list();
        if (ids == null) {
            throw new IllegalStateException("the kernel does not tell what runs");
        }
        // Not by Files: there may be hundreds, and that takes twice as long.
        byte[] buffer = new byte[LONGEST_STATUS];
        for (String id : ids) {
            try (FileInputStream status = new FileInputStream(TASKS + "/" + id + "/status")) {
                int length = status.readNBytes(buffer, 0, buffer.length);
                idAndStatus.accept(id, new String(buffer, 0, length, ISO_8859_1));
            } catch (IOException hasEnded) {
                // It is none of them any more.
            }
        }
    }
}
