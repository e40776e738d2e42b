package grader.calls;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * How long a thread waits at the most, where the attempt's code says so: {@code awaitTermination(5, SECONDS)}. To see whether
 * it gives up nobody has to wait for longer, and who waits for a day need not be waited for.
 */
public final class WrittenLimit {
    private static final String UNIT = "java/util/concurrent/TimeUnit";

    private WrittenLimit() {}

    /** The limit of the innermost call in the attempt's code that a thread is at; empty if it has none, or computes it. */
    public static Optional<Duration> of(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        for (int i = 1; i < stack.length; i++) {
            if (AttemptCode.contains(stack[i])) {
                return of(stack[i - 1].getMethodName(), stack[i]);
            }
        }
        return Optional.empty();
    }

    /** The limit of the call of a method at this place. */
    static Optional<Duration> of(String called, StackTraceElement place) {
        String file = place.getClassName().replace('.', '/') + ".class";
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                return Optional.empty();
            }
            ClassNode type = new ClassNode();
            new ClassReader(bytes).accept(type, ClassReader.SKIP_FRAMES);
            return type.methods.stream()
                    .filter(method -> method.name.equals(place.getMethodName()))
                    .flatMap(method -> calls(method, place.getLineNumber()))
                    .filter(call -> call.name.equals(called))
                    .flatMap(call -> limit(call).stream())
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<MethodInsnNode> calls(MethodNode method, int line) {
        Stream.Builder<MethodInsnNode> calls = Stream.builder();
        int current = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                current = number.line;
            } else if (instruction instanceof MethodInsnNode call && current == line) {
                calls.add(call);
            }
        }
        return calls.build();
    }

    /** Of {@code (long, TimeUnit)}, or of {@code (long)} in milliseconds as {@link Thread#join(long)} has it. */
    private static Optional<Duration> limit(MethodInsnNode call) {
        Type[] parameters = Type.getArgumentTypes(call.desc);
        if (parameters.length == 0 || !parameters[0].equals(Type.LONG_TYPE)) {
            return Optional.empty();
        }
        AbstractInsnNode last = before(call);
        if (parameters.length == 1) {
            return number(last).map(Duration::ofMillis);
        }
        return last instanceof FieldInsnNode unit && unit.owner.equals(UNIT)
                ? number(before(last)).map(TimeUnit.valueOf(unit.name)::toNanos).map(Duration::ofNanos)
                : Optional.empty();
    }

    private static AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode before = instruction.getPrevious();
        while (before != null && before.getOpcode() < 0) { // a label, or the number of a line
            before = before.getPrevious();
        }
        return before;
    }

    private static Optional<Long> number(AbstractInsnNode pushed) {
        if (pushed instanceof LdcInsnNode constant && constant.cst instanceof Long number) {
            return Optional.of(number);
        }
        return pushed != null && pushed.getOpcode() == Opcodes.LCONST_1 ? Optional.of(1L) : Optional.empty();
    }
}
