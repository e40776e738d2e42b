package katas.noblockingrule.specimens.blocking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import katas.noblockingrule.specimens.helpers.Totals;

final class AsksAHelperThatRefers {
    int total(List<CompletableFuture<Integer>> amounts) {
        return Totals.of(amounts);
    }
}
