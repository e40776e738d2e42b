package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;
import katas.noblockingrule.specimens.helpers.Totals;

final class AsksAHelperThatSleepsInAStage {
    CompletableFuture<Integer> total(CompletableFuture<Integer> amount) {
        return Totals.later(amount);
    }
}
