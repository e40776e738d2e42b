package grader.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerMessageTest {

    @Test
    void showsTheLineAndTheColumn() {
        var message = new CompilerMessage("Gather.java", 7, 6, "cannot find symbol\n  symbol: x", "\tint y = x;");

        assertThat(message.lines())
                .containsExactly("Gather.java:7: cannot find symbol", "\tint y = x;", "\t    ^", "  symbol: x");
        assertThat(message.brief()).isEqualTo("Gather.java:7: cannot find symbol symbol: x");
    }

    @Test
    void makesDoWithWhatTheCompilerKnows() {
        assertThat(CompilerMessage.ofCrash("out of stack").lines())
                .containsExactly("the compiler failed: out of stack");
        assertThat(new CompilerMessage("Gather.java", 1, 90, "reached end of file", "}").lines())
                .containsExactly("Gather.java:1: reached end of file", "}", " ^");
    }
}
