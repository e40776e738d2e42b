package grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test that proves one rule of a {@link Kata}. */
@Test
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {
    /** The number of the rule in the kata's brief. */
    int rule();

    Level level();

    /** The rule in a sentence, as the brief has it. */
    String title();

    /** The misconception behind the usual failure, shown when the rule does not hold. */
    String hint();
}
