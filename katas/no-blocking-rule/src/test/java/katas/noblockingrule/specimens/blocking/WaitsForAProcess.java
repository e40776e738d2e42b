package katas.noblockingrule.specimens.blocking;

final class WaitsForAProcess {
    int exitCode(Process process) throws InterruptedException {
        return process.waitFor();
    }
}
