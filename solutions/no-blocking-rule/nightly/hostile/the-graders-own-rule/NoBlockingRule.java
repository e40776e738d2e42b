// Hostile: takes the grader's rule for its own.
// Verdict: UNSOLVED
package katas.noblockingrule;

import com.tngtech.archunit.lang.ArchRule;
import grader.rules.NoBlockingCalls;

public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return NoBlockingCalls.rule();
    }
}
