package grader.attempts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradedJvmTest {

    @Test
    void oneThatDoesNotStartSaysWhy() throws IOException {
        SharedClasses unusable = SharedClasses.none(List.of("-XX:+NoSuchFlag"), System.getProperty("java.class.path"));

        try (var jvm = new GradedJvm(unusable, List.of())) {
            assertThatThrownBy(() -> jvm.grade(new Job("", ""), Duration.ofSeconds(1)))
                    .hasMessageContaining("did not start")
                    .hasMessageContaining("NoSuchFlag");
        }
    }

    @Test
    void oneThatCannotWarmUpSaysWhy() throws IOException {
        SharedClasses plain = SharedClasses.none(List.of(), System.getProperty("java.class.path"));

        try (var jvm = new GradedJvm(plain, List.of(Unloadable.class))) {
            assertThatThrownBy(() -> jvm.grade(new Job("", ""), Duration.ofSeconds(1)))
                    .hasMessageContaining("is not ready")
                    .hasMessageContaining("not today");
        }
    }

    static class Unloadable {
        static {
            if (true) {
                throw new IllegalStateException("not today");
            }
        }
    }
}
