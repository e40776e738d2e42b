package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.atomic.AtomicReference;

final class GetsFromAnAtomicReference {
    String token(AtomicReference<String> token) {
        return token.get();
    }
}
