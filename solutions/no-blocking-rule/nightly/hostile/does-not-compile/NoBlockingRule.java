// Hostile: a method that ArchUnit does not have.
// Verdict: DOES_NOT_COMPILE
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return noClasses().should().neverBlock();
    }
}
