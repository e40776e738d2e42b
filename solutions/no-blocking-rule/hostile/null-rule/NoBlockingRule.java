// Hostile: gives null in place of a rule.
// Verdict: UNSOLVED
package katas.noblockingrule;

import com.tngtech.archunit.lang.ArchRule;

public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return null;
    }
}
