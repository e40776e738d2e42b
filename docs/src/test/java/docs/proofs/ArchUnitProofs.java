package docs.proofs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a rule on compiled classes sees, and where it is blind. */
class ArchUnitProofs {
    private static final ArchRule RULE = BlockingCalls.rule();

    private static JavaClasses imported(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    private static JavaClass theOnly(Class<?> type) {
        return new ClassFileImporter().importClass(type);
    }

    private static List<String> reports(Class<?>... classes) {
        return reports(RULE, classes);
    }

    private static List<String> reports(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(imported(classes)).getFailureReport().getDetails();
    }

    private static List<String> namesOfCalls(Class<?> type) {
        return theOnly(type).getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getName)
                .toList();
    }

    @Test
    void aCallIsSeenWithItsLine() {
        assertThat(reports(Specimens.Calls.class))
                .singleElement()
                .asString()
                .contains("Future.get()")
                .containsPattern("Specimens\\.java:\\d+");
    }

    @Test
    void aMethodReferenceIsNotAmongTheCalls() {
        JavaClass references = theOnly(Specimens.References.class);

        assertThat(references.getMethodCallsFromSelf()).isEmpty();
        assertThat(references.getMethodReferencesFromSelf())
                .singleElement()
                .extracting(JavaAccess::getName)
                .isEqualTo("join");
    }

    @Test
    void aRuleOnCallsMissesAMethodReferenceAndARuleOnAccessesFindsIt() {
        ArchRule onCalls = noClasses().should().callMethodWhere(join());

        assertThat(reports(onCalls, Specimens.References.class)).isEmpty();
        assertThat(reports(Specimens.References.class)).hasSize(1);
    }

    private static DescribedPredicate<JavaMethodCall> join() {
        return DescribedPredicate.describe("join", call -> call.getName().equals("join"));
    }

    @Test
    void aCallInALambdaBelongsToTheEnclosingMethod() {
        JavaMethod method = method(Specimens.Lambdas.class, "givenToAStage");

        assertThat(join(method).isDeclaredInLambda()).isTrue();
        assertThat(join(method(Specimens.Lambdas.class, "outside")).isDeclaredInLambda())
                .isFalse();
    }

    @Test
    void whoRunsTheLambdaIsNotKnown() {
        assertThat(join(method(Specimens.Lambdas.class, "givenToALoop")).isDeclaredInLambda())
                .isEqualTo(
                        join(method(Specimens.Lambdas.class, "givenToAStage")).isDeclaredInLambda())
                .isTrue();
    }

    private static JavaMethod method(Class<?> type, String name) {
        return theOnly(type).getMethods().stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JavaMethodCall join(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getName().equals("join"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReflectiveCallIsNotSeen() {
        assertThat(namesOfCalls(Specimens.Reflection.class)).contains("invoke").doesNotContain("sleep");
        assertThat(reports(Specimens.Reflection.class)).isEmpty();
    }

    @Test
    void whatALibraryCallsInsideIsNotSeen() {
        assertThat(namesOfCalls(Specimens.LibraryInternals.class)).containsExactly("nextLine");
    }

    @Test
    void spinningIsNotSeen() {
        assertThat(namesOfCalls(Specimens.Spinning.class)).containsExactlyInAnyOrder("isDone", "onSpinWait");
        assertThat(reports(Specimens.Spinning.class)).isEmpty();
    }

    @Test
    void aSynchronizedBlockIsNotSeen() {
        assertThat(method(Specimens.Monitors.class, "enter").getAccessesFromSelf())
                .extracting(JavaAccess::getName)
                .containsOnly("count");
    }

    @Test
    void aCallThroughAnInterfaceIsACallOfTheInterface() {
        assertThat(namesOfCalls(Specimens.Dispatch.class)).containsExactly("call");
        assertThat(reports(Specimens.Dispatch.class)).isEmpty();
        assertThat(reports(Specimens.Taking.class)).hasSize(1);
    }

    @Test
    void theOwnerOfACallIsTheStaticType() {
        JavaMethodCall get = theOnly(Specimens.Subtypes.class).getMethodCallsFromSelf().stream()
                .filter(call -> call.getName().equals("get"))
                .findFirst()
                .orElseThrow();

        assertThat(get.getTargetOwner().isEquivalentTo(FutureTask.class)).isTrue();
        assertThat(get.getTargetOwner().isAssignableTo(Future.class)).isTrue();
    }

    @Test
    void aRuleThatNamesTheOwnerExactlyMissesASubtype() {
        ArchRule exactly = noClasses().should().callMethod(Future.class, "get");

        assertThat(reports(exactly, Specimens.Subtypes.class)).isEmpty();
        assertThat(reports(Specimens.Subtypes.class)).hasSize(1);
    }

    @Test
    void overloadsAreToldApartByTheirParameters() {
        assertThat(parametersOfTryLockIn("atOnce")).isEmpty();
        assertThat(parametersOfTryLockIn("waiting")).containsExactly("long", TimeUnit.class.getName());
    }

    private static List<String> parametersOfTryLockIn(String method) {
        return method(Specimens.Overloads.class, method).getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().getRawParameterTypes().stream())
                .map(JavaClass::getName)
                .toList();
    }

    @Test
    void aBlockingCallInAnotherClassIsNotTheCallersCall() {
        assertThat(reports(Specimens.Callers.class)).isEmpty();
        assertThat(reports(Specimens.Callers.class, Specimens.Pause.class))
                .singleElement()
                .asString()
                .contains("Pause.untilReady()");
    }

    @Test
    void followingTheTargetFindsTheCallInAHelper() {
        JavaClasses both = imported(Specimens.Callers.class, Specimens.Pause.class);
        JavaMethodCall call = both.get(Specimens.Callers.class).getMethodCallsFromSelf().stream()
                .findFirst()
                .orElseThrow();

        JavaMethod helper = call.getTarget().resolveMember().orElseThrow();

        assertThat(helper.getMethodCallsFromSelf())
                .anySatisfy(inside -> assertThat(inside.getTargetOwner().isEquivalentTo(CountDownLatch.class))
                        .isTrue());
    }

    @Test
    void aHelperThatWasNotImportedHasNoCalls() {
        JavaMethodCall call = theOnly(Specimens.Callers.class).getMethodCallsFromSelf().stream()
                .findFirst()
                .orElseThrow();

        assertThat(call.getTarget().resolveMember().orElseThrow().getMethodCallsFromSelf())
                .isEmpty();
    }

    @Test
    void aBrokenRuleIsAnAssertionError() {
        assertThatThrownBy(() -> RULE.check(imported(Specimens.Calls.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Future.get()");
    }

    @Test
    void aRuleFailsOnNoClasses() {
        assertThatThrownBy(() -> RULE.check(imported()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void aRuleMayBeToldToPassOnNoClasses() {
        RULE.allowEmptyShould(true).check(imported());
    }

    @Test
    void codeThatNoTestRunsIsSeen() {
        assertThat(reports(Specimens.Calls.class)).isNotEmpty(); // and no one has made an instance of it
    }
}
