package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;

final class HearsOfTheExit {
    CompletableFuture<Integer> exitCode(Process process) {
        return process.onExit().thenApply(Process::exitValue);
    }
}
