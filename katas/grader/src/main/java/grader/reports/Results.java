package grader.reports;

import grader.attempts.Graded;
import java.util.List;

/**
 * What grading a folder of attempts came to.
 *
 * @param version of the format of {@link JsonReport}
 * @param jdk that graded
 */
public record Results(int version, String kata, String jdk, List<Graded> attempts) {
    public static final int VERSION = 1;
}
