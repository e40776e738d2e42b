package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.ConcurrentHashMap;

final class GetsFromAConcurrentMap {
    String token(ConcurrentHashMap<String, String> tokens, String name) {
        return tokens.get(name);
    }
}
