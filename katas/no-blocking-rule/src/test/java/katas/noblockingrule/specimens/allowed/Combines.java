package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;

final class Combines {
    CompletableFuture<String> both(CompletableFuture<String> token, CompletableFuture<String> tenant) {
        return token.thenCombine(tenant, String::concat);
    }
}
