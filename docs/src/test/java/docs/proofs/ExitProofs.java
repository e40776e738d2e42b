package docs.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** Whole programs, each in a JVM of its own: what becomes of background work when main ends. */
class ExitProofs {
    @Test
    @EnabledOnJre(JRE.JAVA_17)
    void on17WithTwoProcessorsTheMailByRunAsyncIsSent() throws Exception {
        assertThat(ChildJvm.run(MailByRunAsync.class, "-Danswers=true", "-XX:ActiveProcessorCount=2"))
                .containsSubsequence("main is over", "mail sent");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void on25WithTwoProcessorsTheMailByRunAsyncIsLost() throws Exception {
        assertThat(ChildJvm.run(MailByRunAsync.class, "-XX:ActiveProcessorCount=2"))
                .isEqualTo("main is over");
    }

    @Test
    void withFourProcessorsTheMailByRunAsyncIsLost() throws Exception {
        assertThat(ChildJvm.run(MailByRunAsync.class, "-XX:ActiveProcessorCount=4"))
                .isEqualTo("main is over");
    }

    @Test
    void aProgramThatEndsWithCloseHasDoneItsWorkAndExits() throws Exception {
        for (String processors : new String[] {"2", "4"}) {
            String printed =
                    ChildJvm.run(MailBeforeClose.class, "-Danswers=true", "-XX:ActiveProcessorCount=" + processors);

            assertThat(printed).containsSubsequence("main is over but for close()", "mail sent");
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aVirtualThreadDoesNotKeepTheProgramAlive() throws Exception {
        Path source = Path.of(
                ExitProofs.class.getResource("/MailByVirtualThread.java").toURI());

        assertThat(ChildJvm.runPreview(source))
                .contains("main is over, daemon: true")
                .doesNotContain("mail sent");
    }
}
