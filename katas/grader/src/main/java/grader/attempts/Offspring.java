package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The processes that an attempt has started, which have to end with it. */
final class Offspring {
    /** The environment variable that they inherit. */
    static final String MARK = "ASYNC_KATAS_ATTEMPT";

    private final Process parent;
    private final String mark;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    Offspring(Process parent, String mark) {
        this.parent = parent;
        this.mark = mark;
    }

    /** Notes which there are, while their parent still lives. */
    void look() {
        parent.descendants().forEach(seen::add);
    }

    /** Ends them, and those that outlived the parent unseen, where the system tells of their environment. */
    void end() {
        try {
            parent.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (Files.isDirectory(Path.of("/proc/self"))) {
            ProcessHandle.allProcesses().filter(this::bearsTheMark).forEach(seen::add);
        }
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean bearsTheMark(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), "environ"));
            return new String(environment, UTF_8).contains(MARK + "=" + mark);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
