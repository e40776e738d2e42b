package katas.noblockingrule.specimens.blocking;

import katas.noblockingrule.specimens.helpers.CachedDirectory;

final class AsksWhatAHelperInherits {
    String name(CachedDirectory directory) {
        return directory.lookUp();
    }
}
