package solutions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a whole, as {@code 1/2}: the first half of it, in every second place. */
record Share(int number, int of) {

    static Share parse(String text) {
        String[] parts = text.split("/");
        return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    <T> Stream<T> of(List<T> all) {
        return IntStream.range(0, all.size()).filter(i -> i % of == number - 1).mapToObj(all::get);
    }
}
