package katas.noblockingrule.specimens.allowed;

import java.util.List;

final class JoinsStrings {
    String names(List<String> names) {
        return String.join(", ", names);
    }
}
