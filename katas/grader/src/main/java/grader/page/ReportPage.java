package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import grader.guide.Guide;
import grader.guide.Labels;
import grader.interview.Event;
import grader.interview.Session;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mock interview as one self-contained page: what happened, the code, what to ask next, and a sheet to fill in. */
public final class ReportPage {
    private static final int MOST_EVENTS = 500;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SOURCE = 256 * 1024;

    private final Session session;
    private final Path kata;
    private final Guide guide;
    private final Labels labels;

    /**
     * @param kata the kata's folder
     * @param guide in whose words it is told
     */
    public ReportPage(Session session, Path kata, Guide guide) {
        this.session = session;
        this.kata = kata.toAbsolutePath().normalize();
        this.guide = guide;
        this.labels = guide.labels();
    }

    /** Writes the page; its links are seen from the folder of the file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, html(file), UTF_8);
    }

    /** The page as it lies in a file. */
    public String html(Path file) {
        Links links = new Links(file);
        String script = PageTemplate.text("report.js");
        Optional<Scorecard> scorecard = session.lastScorecard();
        Map<String, Object> values = PageTemplate.values(guide);
        values.put("script", script);
        values.put("scriptHash", PageTemplate.hash(script));
        values.put("session", terms());
        values.put("chart", SessionChart.of(session, guide));
        values.put("happened", happened());
        values.put("files", changes());
        values.put("finals", finals());
        values.put(
                "card",
                scorecard.map(it -> ScorecardView.withoutHints(it, guide)).orElse(null));
        values.put("ungraded", ungraded());
        values.put("follow", followUps(links));
        values.put("rubric", Rubric.in(docs("mock-interview.md"), english("mock-interview.md")));
        values.put("advice", links.to(docs("mock-interview.md")).orElse(null));
        return new PageTemplate("report.html").with(values);
    }

    /** On what terms it was held. */
    record Terms(
            String kata,
            String candidate,
            String date,
            String level,
            int minutes,
            String took,
            String feedback,
            String note,
            boolean isOver) {}

    private Terms terms() {
        return new Terms(
                Plain.cut(session.kata(), 80),
                Plain.cut(session.candidate(), 120),
                session.start() == null
                        ? null
                        : Plain.cut(session.start(), 16).replace("…", "").replace('T', ' '),
                labels.of(session.level()),
                session.minutes(),
                SessionChart.time(session.elapsed()),
                labels.of(session.feedback()),
                Plain.cut(session.note(), LONGEST_TEXT),
                session.isOver());
    }

    /** Where what was saved last has no scorecard: why, and whose is shown. */
    private String ungraded() {
        List<Event.Grading> gradings = session.events(Event.Grading.class);
        if (gradings.isEmpty() || gradings.get(gradings.size() - 1).graded().scorecard() != null) {
            return null;
        }
        return labels.text("report.ungraded", verdict(gradings.get(gradings.size() - 1)));
    }

    private String verdict(Event.Grading grading) {
        return grading.graded().verdict() == null
                ? "–"
                : labels.of(grading.graded().verdict());
    }

    /** Something that happened, with its time. */
    record Happened(String time, String kind, String what) {}

    private List<Happened> happened() {
        List<Happened> happened = new ArrayList<>();
        for (Event event : session.events().stream().limit(MOST_EVENTS).toList()) {
            happened.add(new Happened(
                    SessionChart.time(event.at()),
                    event.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    Plain.cut(told(event), 200)));
        }
        return happened;
    }

    private String told(Event event) {
        if (event instanceof Event.Grading it) {
            Scorecard scorecard = it.graded().scorecard();
            return labels.text("report.event.graded", verdict(it), scorecard == null ? "" : scorecard.score());
        }
        if (event instanceof Event.RuleHeld it) {
            return labels.text("report.event.held", it.rule());
        }
        if (event instanceof Event.RuleLost it) {
            return labels.text("report.event.lost", it.rule());
        }
        if (event instanceof Event.Hint it) {
            return it.ladder() + ": " + labels.text("ladder.step", it.step(), it.of());
        }
        if (event instanceof Event.Warned it) {
            return labels.text("report.minutes-left", it.minutesLeft());
        }
        if (event instanceof Event.Ended it) {
            return labels.text(it.early() ? "report.event.ended" : "report.event.time-is-up");
        }
        return labels.text("report.event." + event.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private List<Way.File> changes() {
        return session.sourcesAtEnd().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> {
                    String before = session.sourcesAtStart() == null
                            ? ""
                            : session.sourcesAtStart().getOrDefault(file.getKey(), "");
                    Diff diff = Diff.between(before, Plain.cut(file.getValue(), LONGEST_SOURCE));
                    return new Way.File(Plain.cut(file.getKey(), 120), diff.isEmpty() ? null : diff);
                })
                .toList();
    }

    /** A file as it was at the end. */
    record Final(String name, String text) {}

    private List<Final> finals() {
        return session.sourcesAtEnd().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new Final(Plain.cut(file.getKey(), 120), Plain.cut(file.getValue(), LONGEST_SOURCE)))
                .toList();
    }

    /** Questions about the rules that do not hold, and about those that do: a question about both is among the first. */
    record FollowUps(List<Question> broken, List<Question> held) {}

    private FollowUps followUps(Links links) {
        List<RuleResult> rules = session.lastScorecard().map(Scorecard::rules).orElse(List.of());
        Set<Integer> broken = rules.stream()
                .filter(rule -> !rule.holds())
                .map(RuleResult::rule)
                .collect(toSet());
        Set<Integer> held =
                rules.stream().filter(RuleResult::holds).map(RuleResult::rule).collect(toSet());
        List<Question> all = Question.in(docs(kata.getFileName() + ".md"), labels, links);
        return new FollowUps(
                all.stream().filter(it -> it.bearsOn(broken)).toList(),
                all.stream()
                        .filter(it -> it.bearsOn(held) && !it.bearsOn(broken))
                        .toList());
    }

    private Path docs(String page) {
        Path translated = english("").resolve(guide.language().tag()).resolve(page);
        return Files.exists(translated) ? translated : english(page);
    }

    private Path english(String page) {
        return kata.resolve("../..").resolve("docs").resolve(page).normalize();
    }
}
