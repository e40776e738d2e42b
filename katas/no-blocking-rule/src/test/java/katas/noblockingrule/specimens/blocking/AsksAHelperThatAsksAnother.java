package katas.noblockingrule.specimens.blocking;

import katas.noblockingrule.specimens.helpers.Accounts;

final class AsksAHelperThatAsksAnother {
    String greeting() throws InterruptedException {
        return "Hello, " + Accounts.name();
    }
}
