package katas.noblockingrule;

import com.tngtech.archunit.lang.ArchRule;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private NoBlockingRule() {}

    /** Reports every call that blocks, with its line, and nothing else. The brief lists what blocks. */
    public static ArchRule rule() {
        throw new UnsupportedOperationException("not implemented yet");
    }
}
