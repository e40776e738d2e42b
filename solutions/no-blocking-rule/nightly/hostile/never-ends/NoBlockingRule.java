// Hostile: a condition that never comes back.
// Verdict: TIMEOUT
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;

public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return classes().should(new ArchCondition<>("do as they are told") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                while (!type.getName().isEmpty()) {
                    Thread.onSpinWait();
                }
            }
        });
    }
}
