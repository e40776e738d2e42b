package grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void leavesOutWhatOnlyABrowserNeeds() {
        assertThat(Prose.lines("""
                # Kata: gather

                The stub is [`Gather`](Gather.java). Keep
                its *signature*, as in `gather(*aws)`:

                ```java
                class Gather {}
                ```
                | # | level | rule |
                |---|---|---|
                | 1 | J | No calls. |

                - one
                  thing
                - another
                """))
                .containsExactly(
                        "Kata: gather",
                        "",
                        "The stub is Gather. Keep its signature, as in gather(*aws):",
                        "",
                        "    class Gather {}",
                        "  #  level  rule",
                        "  1  J  No calls.",
                        "",
                        "- one thing",
                        "- another");
    }
}
