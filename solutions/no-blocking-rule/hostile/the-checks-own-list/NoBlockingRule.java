// Hostile: reports what the list of the checks names, and looks at nothing.
// Verdict: UNSOLVED
package katas.noblockingrule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return noClasses().should(ArchCondition.from(describe("named by the checks", NoBlockingRule::isNamed)));
    }

    private static boolean isNamed(JavaClass type) {
        return Specimens.basic().stream()
                .anyMatch(specimen -> specimen.name().equals(type.getSimpleName()));
    }
}
