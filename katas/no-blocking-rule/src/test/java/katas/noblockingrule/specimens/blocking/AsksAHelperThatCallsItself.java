package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import katas.noblockingrule.specimens.helpers.Pages;

final class AsksAHelperThatCallsItself {
    int pages(Future<Integer> next) throws ExecutionException, InterruptedException {
        return Pages.after(3, next);
    }
}
