package grader.rules;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodReference;

/**
 * A place in the code that calls what blocks, or refers to it by a method reference.
 *
 * @param access the place
 * @param call what is called there
 */
public record BlockingCallFound(JavaCodeUnitAccess<?> access, BlockingCall call) {

    /** The line, as {@code File.java:7}. */
    public String where() {
        String location = access.getSourceCodeLocation().toString();
        return location.substring(1, location.length() - 1);
    }

    /** The line with what is called there and what to use instead. */
    @Override
    public String toString() {
        return "%s %s: use %s".formatted(where(), name(), call.instead());
    }

    private String name() {
        CodeUnitAccessTarget target = access.getTarget();
        String owner = target.getOwner().getSimpleName();
        if (target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
            return "calls new %s(%s)".formatted(owner, parameters(target));
        }
        return access instanceof JavaMethodReference
                ? "refers to %s::%s".formatted(owner, target.getName())
                : "calls %s.%s(%s)".formatted(owner, target.getName(), parameters(target));
    }

    private static String parameters(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(joining(", "));
    }
}
