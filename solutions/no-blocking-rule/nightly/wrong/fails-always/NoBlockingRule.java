// Misconception: a rule that always fails misses nothing.
// Fails: 1, 2, 3, 4, 5, 6, 7, 8
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return noClasses().should(new ArchCondition<>("be there") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(SimpleConditionEvent.satisfied(type, type.getDescription() + " may block"));
            }
        });
    }
}
