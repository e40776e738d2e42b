package katas.noblockingrule.specimens.allowed;

import java.util.Map;

final class GetsFromAMap {
    String token(Map<String, String> tokens, String name) {
        return tokens.get(name);
    }
}
