package grader.interview;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import grader.attempts.Graded;
import java.util.Map;

/** Something that happened in an interview. */
@JsonTypeInfo(use = Id.NAME, property = "event")
@JsonSubTypes({
    @Type(value = Event.Grading.class, name = "grading"),
    @Type(value = Event.RuleHeld.class, name = "rule-held"),
    @Type(value = Event.RuleLost.class, name = "rule-lost"),
    @Type(value = Event.Hint.class, name = "hint"),
    @Type(value = Event.Paused.class, name = "paused"),
    @Type(value = Event.Resumed.class, name = "resumed"),
    @Type(value = Event.Restarted.class, name = "restarted"),
    @Type(value = Event.Warned.class, name = "warned"),
    @Type(value = Event.Ended.class, name = "ended")
})
public sealed interface Event {
    /** When, in milliseconds of the interview's own clock: it stands still in a pause and between crash and restart. */
    long at();

    /**
     * The candidate saved, and it was graded.
     *
     * @param at when the verdict came
     * @param sources what was graded, by file name
     */
    record Grading(long at, Graded graded, Map<String, String> sources) implements Event {}

    /** A rule came true that did not hold before. */
    record RuleHeld(long at, int rule) implements Event {}

    /** A rule that held before holds no longer. */
    record RuleLost(long at, int rule) implements Event {}

    /**
     * A hint was asked for.
     *
     * @param rule the first that did not hold
     * @param ladder the name of its ladder
     * @param step which hint of the ladder, from 1
     * @param of how many there are
     */
    record Hint(long at, int rule, String ladder, int step, int of) implements Event {}

    /**
     * The clock was stopped.
     *
     * @param time the time of day, ISO 8601
     */
    record Paused(long at, String time) implements Event {}

    /**
     * The clock goes on.
     *
     * @param time the time of day, ISO 8601
     */
    record Resumed(long at, String time) implements Event {}

    /**
     * The interview goes on after a crash, or after it was left without an end.
     *
     * @param time the time of day, ISO 8601
     */
    record Restarted(long at, String time) implements Event {}

    /**
     * The candidate was told how much time was left.
     *
     * @param minutesLeft 10 or 2
     */
    record Warned(long at, int minutesLeft) implements Event {}

    /**
     * The interview is over.
     *
     * @param time the time of day, ISO 8601
     * @param early whether somebody ended it before its time was up
     */
    record Ended(long at, String time, boolean early) implements Event {}
}
