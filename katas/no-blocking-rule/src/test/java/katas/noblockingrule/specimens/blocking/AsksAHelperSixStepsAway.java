package katas.noblockingrule.specimens.blocking;

import katas.noblockingrule.specimens.helpers.Corridor;

final class AsksAHelperSixStepsAway {
    String name() {
        return Corridor.first();
    }
}
