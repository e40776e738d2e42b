package grader.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The compiled classes of an attempt, wherever they lie. */
public final class AttemptClasses {
    /** These are known by name: nobody asks what they inherit. */
    private static final List<String> BY_NAME = List.of("GenericSignatureTypes", "AnnotationTypes");

    private static final Map<Class<?>, JavaClasses> READ = new ConcurrentHashMap<>();

    private AttemptClasses() {}

    /**
     * All classes of the attempt's package that lie where the attempt does. They are read once.
     *
     * @param attempt the class that the candidate fills in
     * @param test the class of the checks, which may lie beside it and is left out
     */
    public static JavaClasses of(Class<?> attempt, Class<?> test) {
        return READ.computeIfAbsent(attempt, type -> read(type, test));
    }

    private static JavaClasses read(Class<?> attempt, Class<?> test) {
        URL place = attempt.getProtectionDomain().getCodeSource().getLocation();
        return at(List.of(place))
                .that(describe("the attempt's own", type -> isIn(attempt.getPackageName(), type) && !isOf(test, type)));
    }

    static JavaClasses at(Collection<URL> places) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            BY_NAME.forEach(types ->
                    configuration.setProperty("import.dependencyResolutionProcess.maxIterationsFor" + types, "0"));
            return new ClassFileImporter().importUrls(places);
        });
    }

    private static boolean isIn(String name, JavaClass type) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private static boolean isOf(Class<?> test, JavaClass type) {
        return type.getName().equals(test.getName()) || type.getName().startsWith(test.getName() + "$");
    }
}
