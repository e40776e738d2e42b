package grader.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Counts virtual threads, which no list of threads has: a dump does, of the JDKs that mark them there. */
final class VirtualThreads {
    private static final Pattern MARK = Pattern.compile("\"virtual\": *true");

    private VirtualThreads() {}

    static long count() {
        try {
            Path folder = Files.createTempDirectory("threads");
            Path dump = folder.resolve("dump.json");
            try {
                MBeanServer server = ManagementFactory.getPlatformMBeanServer();
                server.invoke(
                        new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                        "dumpThreads",
                        new Object[] {dump.toString(), "JSON"},
                        new String[] {String.class.getName(), String.class.getName()});
                return MARK.matcher(Files.readString(dump)).results().count();
            } finally {
                Files.deleteIfExists(dump);
                Files.delete(folder);
            }
        } catch (JMException notListed) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
