package grader.watch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import grader.attempts.InvalidInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a kata for one watch or interview at a time. The system lets go of it however they end. */
public final class KataLock implements AutoCloseable {
    private final FileChannel file;

    private KataLock(FileChannel file) {
        this.file = file;
    }

    /** Takes it; {@link InvalidInput} if another has it, or if nothing can be written there. */
    public static KataLock of(Path kata) {
        Path target = kata.toAbsolutePath().normalize().resolve("target");
        try {
            Files.createDirectories(target);
            FileChannel file = FileChannel.open(target.resolve("watch.lock"), CREATE, WRITE);
            if (isFree(file)) {
                return new KataLock(file);
            }
            file.close();
        } catch (IOException failure) {
            throw new InvalidInput(target + " cannot be written (" + failure + "): make it writable, or delete it.");
        }
        throw new InvalidInput(
                "Another watch or interview is at " + kata.getFileName() + ": end that one first, with q.");
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException byThisJvm) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            // It is let go of with this JVM.
        }
    }
}
