package grader;

import grader.guard.ByRule;
import grader.guard.Guard;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class that grades a kata: its {@link Check}s run in the order of their rules, each under the {@link Guard}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Guard.class)
@TestMethodOrder(ByRule.class)
public @interface Kata {
    /** The kata's folder below {@code katas}. */
    String name();

    /** The class that the candidate fills in. */
    Class<?> stub();
}
