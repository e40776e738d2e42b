package grader.attempts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Temporary folders, and how to be rid of them. */
final class Scratch {
    private Scratch() {}

    /** Deletes a folder and what it holds, as far as the system lets go of it; links are not followed. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return delete(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                return delete(visited);
            }

            private FileVisitResult delete(Path path) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException stillOpen) {
                    path.toFile().deleteOnExit();
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
