package katas.noblockingrule.specimens.allowed;

import katas.noblockingrule.specimens.helpers.Greetings;

final class AsksAHelperThatGoesInCircles {
    int parity(int number) {
        return Greetings.even(number);
    }
}
