package katas.noblockingrule.specimens.allowed;

import java.util.function.Consumer;

final class AcceptsAValue {
    void tell(Consumer<String> listener, String token) {
        listener.accept(token);
    }
}
