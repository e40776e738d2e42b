package grader.guard;

import static java.util.Comparator.comparingInt;

import grader.Check;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs the checks in the order of their rules. */
public final class ByRule implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(comparingInt(method ->
                        method.findAnnotation(Check.class).map(Check::rule).orElse(Integer.MAX_VALUE)));
    }
}
