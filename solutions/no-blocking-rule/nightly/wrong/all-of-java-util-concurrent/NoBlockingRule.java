// Misconception: what is in java.util.concurrent blocks, and nothing else does.
// Fails: 1, 2, 3, 4, 5, 6, 7
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("java.util.concurrent..");
    }
}
