package grader.reports;

import static java.util.Comparator.comparingInt;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import grader.Check;
import grader.Level;
import grader.attempts.InvalidInput;
import grader.attempts.KataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A {@link Check} as it is written: what there is to know of a rule where no attempt came as far as running it.
 *
 * @param code the body of its method
 */
public record CheckSource(int rule, Level level, String title, String code) {

    /** The checks of a kata, in the order of their rules. */
    public static List<CheckSource> of(KataFolder kata) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new InvalidInput("This Java has no compiler: run Maven with a JDK, not with a JRE.");
        }
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    new DiagnosticCollector<>(),
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjects(kata.test()));
            List<CheckSource> checks = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Reader reader = new Reader(unit, Trees.instance(task).getSourcePositions());
                checks.addAll(reader.checks());
            }
            return checks.stream().sorted(comparingInt(CheckSource::rule)).toList();
        } catch (IOException failure) {
            throw new InvalidInput(kata.test() + " cannot be read: " + failure.getMessage());
        }
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String source;
        private final List<CheckSource> checks = new ArrayList<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) throws IOException {
            this.unit = unit;
            this.positions = positions;
            this.source = unit.getSourceFile().getCharContent(true).toString();
        }

        List<CheckSource> checks() {
            scan(unit, null);
            return checks;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            method.getModifiers().getAnnotations().stream()
                    .filter(annotation ->
                            annotation.getAnnotationType().toString().equals("Check"))
                    .map(Reader::values)
                    .forEach(values -> checks.add(new CheckSource(
                            Integer.parseInt(constant(values.get("rule"))),
                            Level.valueOf(constant(values.get("level"))),
                            constant(values.get("title")),
                            body(method))));
            return super.visitMethod(method, none);
        }

        private static Map<String, ExpressionTree> values(AnnotationTree annotation) {
            return annotation.getArguments().stream()
                    .map(AssignmentTree.class::cast)
                    .collect(Collectors.toMap(value -> value.getVariable().toString(), AssignmentTree::getExpression));
        }

        private static String constant(ExpressionTree value) {
            if (value instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
            if (value instanceof BinaryTree sum) {
                return constant(sum.getLeftOperand()) + constant(sum.getRightOperand());
            }
            return value instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : value.toString();
        }

        private String body(MethodTree method) {
            int from = (int) positions.getStartPosition(unit, method.getBody()) + 1;
            int to = (int) positions.getEndPosition(unit, method.getBody()) - 1;
            return source.substring(from, to)
                    .stripTrailing()
                    .replaceFirst("^\\R", "")
                    .stripIndent();
        }
    }
}
