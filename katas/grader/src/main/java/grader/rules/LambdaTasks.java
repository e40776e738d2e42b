package grader.rules;

import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * What a class calls in a lambda that is given, where it stands, to a thread or a pool: whatever waits there holds a thread.
 * ArchUnit does not tell whom a lambda is given to; the byte code does.
 *
 * <p>A lambda that is kept in a field or a variable, returned, or given to code of one's own may run anywhere, and is none;
 * nor is one inside a lambda that is given to a stage, which runs once that is done.
 */
final class LambdaTasks {
    private static final String STAGE = "java.util.concurrent.CompletionStage";

    /** What runs a lambda on a thread, by the type that declares it. Some are of a later JDK than this one may be. */
    private static final Map<String, Set<String>> RUNNERS = Map.of(
            "java.util.concurrent.CompletableFuture", Set.of("supplyAsync", "runAsync", "completeAsync"),
            "java.util.concurrent.Executor", Set.of("execute"),
            "java.util.concurrent.ExecutorService", Set.of("submit"),
            "java.util.concurrent.ScheduledExecutorService",
                    Set.of("schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay"),
            "java.util.concurrent.CompletionService", Set.of("submit"),
            "java.util.concurrent.StructuredTaskScope", Set.of("fork"),
            "java.util.concurrent.ThreadFactory", Set.of("newThread"),
            "java.lang.Thread", Set.of("<init>", "startVirtualThread"),
            "java.lang.Thread$Builder", Set.of("start", "unstarted"));

    /** What calls a lambda there and then. */
    private static final Set<String> LOOPS =
            Set.of("java.util.stream.BaseStream", "java.lang.Iterable", "java.util.Optional");

    private final ClassNode type;
    private final Set<Call> calls = new HashSet<>();

    private record Call(int line, String owner, String method) {}

    /** Where code runs. */
    private enum Place {
        /** Where its method is called. */
        METHOD,
        /** As a task of a thread. */
        TASK,
        /** For a stage, or nobody knows where. */
        FREE
    }

    private LambdaTasks(ClassNode type) {
        this.type = type;
        for (MethodNode method : type.methods) {
            if (isLambda(method) && place(method) == Place.TASK) {
                addCalls(method);
            }
        }
    }

    static LambdaTasks of(JavaClass type) {
        ClassNode node = new ClassNode();
        URI place = type.getSource().map(Source::getUri).orElseThrow();
        read(place).accept(node, ClassReader.SKIP_FRAMES);
        return new LambdaTasks(node);
    }

    private static ClassReader read(URI place) {
        try (InputStream bytes = place.toURL().openStream()) {
            return new ClassReader(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether this is a call, or a reference to a method, in such a lambda. */
    boolean contain(JavaCodeUnitAccess<?> access) {
        return calls.contains(
                new Call(access.getLineNumber(), access.getTargetOwner().getName(), access.getName()));
    }

    private void addCalls(MethodNode method) {
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction instanceof MethodInsnNode call) {
                calls.add(new Call(line, name(call.owner), call.name));
            } else if (instruction instanceof InvokeDynamicInsnNode made) {
                for (Handle handle : handles(made).toList()) {
                    calls.add(new Call(line, name(handle.getOwner()), handle.getName()));
                }
            }
        }
    }

    private Place place(MethodNode lambda) {
        Set<Place> places = new HashSet<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode made && makes(lambda, made)) {
                    places.add(place(made, method));
                }
            }
        }
        return places.size() == 1 ? places.iterator().next() : Place.FREE;
    }

    private Place place(InvokeDynamicInsnNode made, MethodNode method) {
        MethodInsnNode taker = taker(made, method).orElse(null);
        if (taker == null || isStage(taker) && !isRunner(taker)) {
            return Place.FREE;
        }
        Place outside = isLambda(method) ? place(method) : Place.METHOD;
        if (isRunner(taker)) {
            return outside == Place.FREE ? Place.FREE : Place.TASK;
        }
        return isLoop(taker) ? outside : Place.FREE;
    }

    /** The call that has it as an argument, straight from where it is made. */
    private Optional<MethodInsnNode> taker(InvokeDynamicInsnNode made, MethodNode method) {
        Frame<SourceValue>[] frames = frames(method);
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null
                    && method.instructions.get(i) instanceof MethodInsnNode call
                    && arguments(call, frames[i]).anyMatch(value -> value.insns.contains(made))) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    private Frame<SourceValue>[] frames(MethodNode method) {
        try {
            return new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
        } catch (AnalyzerException impossible) {
            throw new IllegalStateException("a compiler made this", impossible);
        }
    }

    private static Stream<SourceValue> arguments(MethodInsnNode call, Frame<SourceValue> frame) {
        int count = Type.getArgumentTypes(call.desc).length;
        return Stream.iterate(frame.getStackSize() - count, i -> i + 1)
                .limit(count)
                .map(frame::getStack);
    }

    private boolean makes(MethodNode lambda, InvokeDynamicInsnNode made) {
        return handles(made)
                .anyMatch(handle -> handle.getOwner().equals(type.name)
                        && handle.getName().equals(lambda.name)
                        && handle.getDesc().equals(lambda.desc));
    }

    private static Stream<Handle> handles(InvokeDynamicInsnNode made) {
        return Arrays.stream(made.bsmArgs).filter(Handle.class::isInstance).map(Handle.class::cast);
    }

    private static boolean isLambda(MethodNode method) {
        return method.name.startsWith("lambda$") && (method.access & ACC_SYNTHETIC) != 0;
    }

    private static boolean isRunner(MethodInsnNode call) {
        return RUNNERS.entrySet().stream()
                .anyMatch(runner -> runner.getValue().contains(call.name) && isOf(runner.getKey(), call));
    }

    private static boolean isStage(MethodInsnNode call) {
        return isOf(STAGE, call);
    }

    private static boolean isLoop(MethodInsnNode call) {
        return LOOPS.stream().anyMatch(loop -> isOf(loop, call));
    }

    private static boolean isOf(String type, MethodInsnNode call) {
        return ofTheJdk(type)
                .flatMap(declaring -> ofTheJdk(name(call.owner)).map(declaring::isAssignableFrom))
                .orElse(false);
    }

    private static Optional<Class<?>> ofTheJdk(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException ofAnother) {
            return Optional.empty();
        }
    }

    private static String name(String internal) {
        return internal.replace('/', '.');
    }
}
