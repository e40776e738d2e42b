package katas.noblockingrule.specimens.blocking;

import katas.noblockingrule.specimens.helpers.LocalDirectory;

final class AsksWhatAHelperInheritsFromAfar {
    String fromASuperclass(LocalDirectory directory) {
        return directory.lookUp();
    }

    String fromAnInterface(LocalDirectory directory) throws InterruptedException {
        return directory.lookUpAgain();
    }
}
