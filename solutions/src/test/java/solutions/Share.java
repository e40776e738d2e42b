package solutions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a whole, as {@code 1/2}: what is in every second place, from the first on. */
record Share(int number, int of) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    Share {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "There is no share " + number + "/" + of + ": of three, 3/3 is the last.");
        }
    }

    static Share parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no share: write it as 1/3.");
        }
        return new Share(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    <T> Stream<T> of(List<T> all) {
        return IntStream.range(0, all.size()).filter(i -> i % of == number - 1).mapToObj(all::get);
    }
}
