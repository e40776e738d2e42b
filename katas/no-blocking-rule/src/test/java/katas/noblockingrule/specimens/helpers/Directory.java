package katas.noblockingrule.specimens.helpers;

import java.util.concurrent.CompletableFuture;

/** Waits where a subclass does not show it. */
public class Directory {
    private final CompletableFuture<String> name = new CompletableFuture<>();

    public String lookUp() {
        return name.join();
    }
}
