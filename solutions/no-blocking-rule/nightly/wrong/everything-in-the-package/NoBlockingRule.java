// Misconception: the specimens that block are in a package of that name, which is all a rule has to know.
// Fails: 2, 5, 8
package katas.noblockingrule;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return noClasses()
                .that()
                .resideInAPackage("..blocking..")
                .should()
                .accessTargetWhere(alwaysTrue())
                .allowEmptyShould(true);
    }
}
