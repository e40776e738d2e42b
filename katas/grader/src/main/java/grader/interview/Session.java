package grader.interview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import grader.Level;
import grader.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A mock interview: on what terms it was held, and what happened when.
 *
 * @param version of this format
 * @param kata the name of the kata's folder
 * @param stub the file name of the stub
 * @param start the time of day, ISO 8601
 * @param candidate who was asked, or null
 * @param level what is expected of them
 * @param minutes how long it was to take
 * @param feedback how much of each grading they were told
 * @param language that they were spoken to in: {@code en} or {@code ko}
 * @param note what a reader should know of how this came about, or null
 * @param sourcesAtStart what they found, by file name
 * @param events what happened, in order
 */
public record Session(
        int version,
        String kata,
        String stub,
        String start,
        String candidate,
        Level level,
        int minutes,
        Feedback feedback,
        String language,
        String note,
        Map<String, String> sourcesAtStart,
        List<Event> events) {
    public static final int VERSION = 1;

    public Session {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** The same after something more has happened. */
    Session with(Event next) {
        List<Event> more = new ArrayList<>(events);
        more.add(next);
        return new Session(
                version, kata, stub, start, candidate, level, minutes, feedback, language, note, sourcesAtStart, more);
    }

    /** The events of a kind. */
    public <E extends Event> List<E> events(Class<E> kind) {
        return stream(kind).toList();
    }

    private <E extends Event> Stream<E> stream(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E extends Event> Optional<E> last(Class<E> kind) {
        return stream(kind).reduce((one, next) -> next);
    }

    /** Whether a rule of this level is expected of the candidate. */
    public boolean expects(Level rule) {
        return rule.compareTo(level) <= 0;
    }

    /** The milliseconds of its clock that are known to have gone by. */
    @JsonIgnore
    public long elapsed() {
        return events.isEmpty() ? 0 : events.get(events.size() - 1).at();
    }

    @JsonIgnore
    public boolean isOver() {
        return last(Event.Ended.class).isPresent();
    }

    /** The rules that held at the last grading that told of them, by number. */
    @JsonIgnore
    public Set<Integer> held() {
        Set<Integer> held = new TreeSet<>();
        for (Event event : events) {
            if (event instanceof Event.RuleHeld now) {
                held.add(now.rule());
            } else if (event instanceof Event.RuleLost now) {
                held.remove(now.rule());
            }
        }
        return held;
    }

    /** The last scorecard; a source that did not compile had none. */
    @JsonIgnore
    public Optional<Scorecard> lastScorecard() {
        return stream(Event.Grading.class)
                .map(grading -> grading.graded().scorecard())
                .filter(Objects::nonNull)
                .reduce((one, next) -> next);
    }

    /** What the candidate saved last, by file name. */
    @JsonIgnore
    public Map<String, String> sourcesAtEnd() {
        return last(Event.Grading.class).map(Event.Grading::sources).orElse(sourcesAtStart);
    }
}
