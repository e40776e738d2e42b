package docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** Every claim of the docs is a test that holds, and every such test is named where the claim is made. */
class ProofsTest {
    @TestFactory
    Stream<DynamicTest> everyProofHolds() {
        return pagesByProof().entrySet().stream()
                .map(proof -> dynamicTest(proof.getKey() + " in " + proof.getValue(), proof.getKey()::run));
    }

    @Test
    void everyProofIsNamedByAPage() {
        assertThat(unnamed(Proof.all(), pagesByProof().keySet())).isEmpty();
    }

    private static Map<Proof, List<Page>> pagesByProof() {
        Map<Proof, List<Page>> pages = new LinkedHashMap<>();
        Repository.docs()
                .forEach(page -> Proof.namedBy(page)
                        .forEach(proof -> pages.computeIfAbsent(proof, key -> new ArrayList<>())
                                .add(page)));
        return pages;
    }

    private static List<Proof> unnamed(List<Proof> proofs, Set<Proof> named) {
        return proofs.stream().filter(proof -> !named.contains(proof)).toList();
    }

    @Test
    void canaryProofThatHolds() {
        canary("holds").run();
    }

    @Test
    void canaryProofThatDoesNotHold() {
        assertThatThrownBy(canary("doesNotHold")::run)
                .hasMessageContaining("does not hold: java.lang.AssertionError: no");
    }

    @Test
    void canaryProofThatDoesNotExist() {
        assertThatThrownBy(canary("noSuchMethod")::run).hasMessageContaining("there is no test");
        assertThatThrownBy(Proof.named("NoSuchProofs#holds")::run).hasMessageContaining("there is no test");
    }

    @Test
    void canaryMethodThatIsNoTest() {
        assertThatThrownBy(canary("isNoTest")::run).isInstanceOf(AssertionError.class);
    }

    @Test
    void canaryProofThatIsSkipped() {
        assertThatThrownBy(canary("isSkipped")::run)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("why");
    }

    @Test
    void canaryProofThatAborts() {
        assertThatThrownBy(canary("aborts")::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("did not run");
    }

    @Test
    void canaryProofThatNoPageNames() {
        assertThat(Proof.all()).isNotEmpty();
        assertThat(unnamed(Proof.all(), Set.of())).containsAll(Proof.all());
    }

    @Test
    void canaryNames() {
        Page page = new Page(Repository.DOCS.resolve("canary.md"), "A claim (`AProofs#holds`), and `a#b`.");
        assertThat(Proof.namedBy(page)).containsExactly(Proof.named("AProofs#holds"));
    }

    private static Proof canary(String method) {
        return new Proof(Canaries.class.getName(), method);
    }

    static final class Canaries {
        @Test
        void holds() {}

        @Test
        void doesNotHold() {
            throw new AssertionError("no");
        }

        @Test
        @Disabled("why")
        void isSkipped() {}

        @Test
        void aborts() {
            throw new TestAbortedException();
        }

        void isNoTest() {}
    }
}
