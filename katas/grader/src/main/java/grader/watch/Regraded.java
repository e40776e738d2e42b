package grader.watch;

import grader.attempts.Graded;

/**
 * What became of a save.
 *
 * @param sources what was saved
 * @param nanos when, by {@link System#nanoTime}
 */
public record Regraded(Sources sources, long nanos, Graded graded) {}
