package katas.noblockingrule.specimens.blocking;

import katas.noblockingrule.specimens.helpers.Tokens;

final class AsksAHelper {
    String greeting() throws InterruptedException {
        return "Hello, " + Tokens.fetched();
    }
}
