package grader.attempts;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What all graded JVMs load, in an archive that they map: class data sharing, JEP 310 and 350. They start in half the
 * time; where there can be no archive they do without.
 *
 * @param flags for a JVM that is to use it
 * @param classpath the one it was made for; an archive knows only jars, so folders have become jars
 */
record SharedClasses(List<String> flags, String classpath) {

    /** None. */
    static SharedClasses none(List<String> flags, String classpath) {
        return new SharedClasses(flags, classpath);
    }

    /**
     * The archive for JVMs with these flags and this classpath, made if it is not there.
     *
     * @param cache the folder where archives are kept from one run to the next
     */
    static synchronized SharedClasses of(List<String> flags, String classpath, Path cache) {
        try {
            Path home = cache.resolve("shared-" + id(Runtime.version() + " " + flags + " " + classpath));
            Path folder = home.resolve(id(contents(classpath)));
            if (!Files.exists(folder)) {
                Scratch.delete(home); // It was made of classes that have been compiled anew.
                Files.createDirectories(folder);
            }
            String jars = jars(classpath, folder);
            Path archive = folder.resolve("classes.jsa");
            if (!Files.exists(archive)) {
                dump(flags, jars, archive);
            }
            return none(flags, jars).with(List.of("-XX:SharedArchiveFile=" + archive));
        } catch (IOException | RuntimeException impossible) {
            return none(flags, classpath);
        }
    }

    /** The same for a JVM with more flags. */
    SharedClasses with(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new SharedClasses(all, classpath);
    }

    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Differs as soon as any class may: the size and the time of every file. */
    private static String contents(String classpath) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path entry : entries(classpath)) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.sorted().toList()) {
                    all.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
                }
            }
        }
        return all.toString();
    }

    private static List<Path> entries(String classpath) {
        return Arrays.stream(classpath.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static String jars(String classpath, Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path entry : entries(classpath)) {
            Path jar = Files.isDirectory(entry) ? folder.resolve(jars.size() + ".jar") : entry;
            if (!Files.exists(jar)) {
                pack(entry, jar);
            }
            jars.add(jar.toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Path fresh = Files.createTempFile(jar.getParent(), "jar", null);
        try (OutputStream file = Files.newOutputStream(fresh);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, zip);
            }
        }
        Files.move(fresh, jar, ATOMIC_MOVE);
    }

    private static void dump(List<String> flags, String jars, Path archive) throws IOException {
        Path own = Files.createTempDirectory(archive.getParent(), "dump");
        Path fresh = own.resolve(archive.getFileName());
        SharedClasses dumping = none(flags, jars).with(List.of("-XX:ArchiveClassesAtExit=" + fresh));
        try (GradedJvm jvm = new GradedJvm(dumping, WarmUp.ALL)) {
            jvm.retire();
            if (Files.exists(fresh)) {
                Files.move(fresh, archive, ATOMIC_MOVE);
            }
        } finally {
            Scratch.delete(own);
        }
    }
}
