package katas.noblockingrule.specimens.allowed;

import katas.noblockingrule.specimens.helpers.Tokens;

final class AsksAHelperForWhatItHas {
    String greeting() {
        return "Hello, " + Tokens.cached();
    }
}
