package katas.noblockingrule.specimens.allowed;

import java.util.List;

final class SplitsIntoLines {
    List<String> lines(String text) {
        return text.lines().toList();
    }
}
