package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import katas.noblockingrule.specimens.helpers.Rounds;

/** Whoever remembers of a method, while another is looked at, that it does not wait has forgotten the other. */
final class AsksAHelperThatWaitsInCircles {
    String all(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.north(name)
                + Rounds.south(name)
                + Rounds.east(name)
                + Rounds.west(name);
    }
}
