package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import katas.noblockingrule.specimens.helpers.Rounds;

/** Whoever remembers of a method, while another is looked at, that it does not wait has forgotten the other. */
final class AsksAHelperThatWaitsInCircles {
    String north(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.north(name);
    }

    String south(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.south(name);
    }

    String east(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.east(name);
    }

    String west(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.west(name);
    }

    String spring(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.spring(name);
    }

    String summer(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.summer(name);
    }

    String autumn(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.autumn(name);
    }

    String winter(Future<String> name) throws ExecutionException, InterruptedException {
        return Rounds.winter(name);
    }
}
