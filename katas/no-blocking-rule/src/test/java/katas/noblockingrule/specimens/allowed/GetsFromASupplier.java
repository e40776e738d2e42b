package katas.noblockingrule.specimens.allowed;

import java.util.function.Supplier;

final class GetsFromASupplier {
    String token(Supplier<String> tokens) {
        return tokens.get();
    }
}
