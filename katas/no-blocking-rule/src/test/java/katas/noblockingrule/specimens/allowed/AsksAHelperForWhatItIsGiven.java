package katas.noblockingrule.specimens.allowed;

import katas.noblockingrule.specimens.helpers.Tokens;

final class AsksAHelperForWhatItIsGiven {
    String greeting(String token) {
        return "Hello, " + Tokens.fetched(token);
    }
}
