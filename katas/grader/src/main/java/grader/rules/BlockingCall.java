package grader.rules;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.lang.reflect.Executable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Methods of one type of the JDK that hold their thread until something else has happened, as those of its subtypes do.
 *
 * @param owner the type that declares them
 * @param methods their names, {@code <init>} for a constructor
 * @param overloads which of the methods of these names: those that a later JDK adds are found there
 * @param inMemory subtypes that never wait
 * @param instead what does not block and serves the same end
 */
public record BlockingCall(
        Class<?> owner,
        Set<String> methods,
        Predicate<List<Class<?>>> overloads,
        List<Class<?>> inMemory,
        String instead) {
    private static final Set<Class<?>> TIME = Set.of(TimeUnit.class, Duration.class);

    /** All methods of these names, with a timeout too: they wait for a shorter time, and they wait. */
    static BlockingCall of(Class<?> owner, String... methods) {
        return new BlockingCall(owner, Set.of(methods), parameters -> true, List.of(), "");
    }

    /** The constructors that take a parameter of this type. */
    static BlockingCall ofConstructors(Class<?> owner, Class<?> parameter) {
        return of(owner, JavaConstructor.CONSTRUCTOR_NAME).where(parameters -> parameters.contains(parameter));
    }

    /** Only the overloads with a timeout: without one these methods give up at once. */
    BlockingCall onlyWithTimeout() {
        return where(parameters -> parameters.stream().anyMatch(TIME::contains));
    }

    /** Only those without parameters. */
    BlockingCall onlyWithoutParameters() {
        return where(List::isEmpty);
    }

    BlockingCall butNotOf(Class<?>... subtypes) {
        return new BlockingCall(owner, methods, overloads, List.of(subtypes), instead);
    }

    BlockingCall instead(String use) {
        return new BlockingCall(owner, methods, overloads, inMemory, use);
    }

    private BlockingCall where(Predicate<List<Class<?>>> only) {
        return new BlockingCall(owner, methods, only, inMemory, instead);
    }

    /** Whether calling this blocks. What a subtype adds under the same name with other parameters is its own affair. */
    boolean covers(CodeUnitAccessTarget target) {
        JavaClass called = target.getOwner();
        return methods.contains(target.getName())
                && called.isAssignableTo(owner)
                && inMemory.stream().noneMatch(called::isAssignableTo)
                && signatures(target.getName()).anyMatch(declared -> accepts(declared, target.getRawParameterTypes()));
    }

    /** The parameters of the methods of this name that the type has in the JDK at hand. */
    Stream<List<Class<?>>> signatures(String method) {
        Executable[] executables =
                method.equals(JavaConstructor.CONSTRUCTOR_NAME) ? owner.getConstructors() : owner.getMethods();
        return Arrays.stream(executables)
                .filter(it -> it.getName().equals(method) || method.equals(JavaConstructor.CONSTRUCTOR_NAME))
                .<List<Class<?>>>map(it -> List.of(it.getParameterTypes()))
                .filter(overloads);
    }

    private static boolean accepts(List<Class<?>> declared, List<JavaClass> called) {
        if (declared.size() != called.size()) {
            return false;
        }
        for (int i = 0; i < declared.size(); i++) {
            if (!called.get(i).isAssignableTo(declared.get(i))) {
                return false;
            }
        }
        return true;
    }
}
