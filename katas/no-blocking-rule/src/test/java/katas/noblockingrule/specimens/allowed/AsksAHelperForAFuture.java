package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;
import katas.noblockingrule.specimens.helpers.Greetings;

final class AsksAHelperForAFuture {
    CompletableFuture<String> greeting(CompletableFuture<String> name, CompletableFuture<String> tenant) {
        return Greetings.of(name, tenant);
    }
}
