package grader.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What turns one text into another, with some lines around each change.
 *
 * @param runs of lines that are of a kind, each line with its sign
 */
record Diff(List<Run> runs) {
    private static final Pattern FROM_THE_TOP = Pattern.compile("@@ -[01],");
    private static final int AROUND = 3;
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_LINE = 400;

    /** Lines in a row that are removed, added or neither; {@code isGap} if some are left out here. */
    record Run(boolean isRemoved, boolean isAdded, boolean isGap, boolean isSame, String text) {
        static Run of(char sign, String text) {
            return new Run(sign == '-', sign == '+', sign == '@', sign == ' ', text);
        }
    }

    static Diff between(String before, String after) {
        List<String> old = lines(before);
        List<String> unified =
                UnifiedDiffUtils.generateUnifiedDiff("", "", old, DiffUtils.diff(old, lines(after)), AROUND);
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        char sign = ' ';
        // The first two name the files.
        for (String line : unified.subList(Math.min(2, unified.size()), unified.size())) {
            char its = line.charAt(0);
            if (its != sign && text.length() > 0) {
                runs.add(Run.of(sign, text.toString()));
                text.setLength(0);
            }
            sign = its;
            if (its != '@') {
                text.append(line).append('\n');
            } else if (!FROM_THE_TOP.matcher(line).lookingAt()) {
                text.append("⋯\n");
            }
        }
        if (text.length() > 0) {
            runs.add(Run.of(sign, text.toString()));
        }
        return new Diff(runs);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(line -> Plain.cut(line, LONGEST_LINE))
                .toList();
    }
}
