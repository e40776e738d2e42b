// Hostile: it declares another package.
// Verdict: DOES_NOT_COMPILE
package katas.elsewhere;

public final class Gather {}
