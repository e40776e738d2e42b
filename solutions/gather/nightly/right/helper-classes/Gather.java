// Style: object-oriented, in three files: a class for a call and its slot, and one for the future of the whole.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Slot<T>> slots = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            slots.add(new Slot<>(call));
        }
        GatheringFuture<T> gathered = new GatheringFuture<>(slots);
        for (Slot<T> slot : slots) {
            slot.reportTo(gathered);
        }
        gathered.slotFilled(); // the one that the constructor counted too many
        return gathered;
    }
}
