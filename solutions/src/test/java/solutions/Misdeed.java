package solutions;

import static grader.scorecard.Verdict.DOES_NOT_COMPILE;
import static grader.scorecard.Verdict.EXITED;
import static grader.scorecard.Verdict.MASTERED;
import static grader.scorecard.Verdict.OUT_OF_MEMORY;
import static grader.scorecard.Verdict.TIMEOUT;
import static grader.scorecard.Verdict.UNSOLVED;

import grader.scorecard.Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an attempt at any kata may do that is no answer: the catalogue of hostile attempts. It is done, and then answered. */
enum Misdeed {
    NEVER_ENDS("new java.util.concurrent.Semaphore(0).acquireUninterruptibly();", UNSOLVED, TIMEOUT),
    SPINS("if (true) while (true) Thread.onSpinWait();", UNSOLVED, TIMEOUT),
    SWALLOWS_INTERRUPTS(
            "if (true) while (true) try { Thread.sleep(1_000); } catch (InterruptedException swallowed) {}",
            UNSOLVED,
            TIMEOUT),
    EXITS("System.exit(0);", EXITED),
    HALTS("Runtime.getRuntime().halt(0);", EXITED),
    EXHAUSTS_MEMORY(
            "java.util.List<byte[]> eaten = new java.util.ArrayList<>(); while (eaten != null) eaten.add(new byte[1 << 22]);",
            OUT_OF_MEMORY),
    OVERFLOWS_THE_STACK(
            "Runnable[] deeper = new Runnable[1]; deeper[0] = () -> deeper[0].run(); deeper[0].run();", UNSOLVED),
    ABORTS("if (true) throw new org.opentest4j.TestAbortedException(\"does not apply\");", UNSOLVED),
    LEAKS_A_THREAD(
            "new Thread(() -> new java.util.concurrent.Semaphore(0).acquireUninterruptibly()).start();",
            UNSOLVED,
            TIMEOUT),
    /** Printing is computing too, and where one thread serves everyone there is a limit to that. */
    FLOODS_THE_OUTPUT(
            "for (int line = 0; line < 2_000; line++) System.out.println(\"all is well\".repeat(10));",
            MASTERED,
            UNSOLVED,
            TIMEOUT),
    CLOSES_STANDARD_OUT("System.out.close(); System.err.close();", MASTERED),
    THROWS_FROM_GET_MESSAGE(
            "if (true) throw new IllegalStateException() {"
                    + " @Override public String getMessage() { throw new IllegalStateException(); } };",
            UNSOLVED),
    READS_THE_STACK("if (new Throwable().getStackTrace().length == 0) System.exit(0);", UNSOLVED),
    LEAVES_A_PROCESS(once("new ProcessBuilder(\"sleep\", \"600.25\").start();"), MASTERED),
    LEAVES_A_FILE_AND_A_PORT(
            once("java.nio.file.Files.createTempFile(\"left\", null); new java.net.ServerSocket(0);"), MASTERED),
    THROWS_FROM_ITS_INITIALISER("", UNSOLVED) {
        @Override
        String in(String answer) {
            return after(TYPE, answer, "static { if (true) throw new IllegalStateException(\"not today\"); }");
        }
    },
    DOES_NOT_COMPILE_AT_ALL("int answer = \"none\";", DOES_NOT_COMPILE);

    /** How long the process sleeps that one of them leaves: as it stands in the source, to be told by another time. */
    static final String SLEEP = "600.25";

    private static final Pattern TYPE = Pattern.compile("(?m)^public (final )?class .*\\{$");
    /** The first method that a check calls. */
    private static final Pattern METHOD = Pattern.compile("(?m)^    public (?!\\w+\\()[^=;]*\\) \\{$");

    private final String statements;
    private final Set<Verdict> verdicts;

    Misdeed(String statements, Verdict... verdicts) {
        this.statements = statements;
        this.verdicts = Set.of(verdicts);
    }

    private static String once(String statements) {
        return "if (System.setProperty(\"misdeed\", \"done\") == null) try { " + statements
                + " } catch (java.io.IOException notHere) {}";
    }

    /** The source of an answer that does this too. */
    String in(String answer) {
        return after(METHOD, answer, statements);
    }

    private static String after(Pattern place, String answer, String statements) {
        Matcher found = place.matcher(answer);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + place + " in the answer");
        }
        return new StringBuilder(answer).insert(found.end(), " " + statements).toString();
    }

    /** What it may come to: a right answer stays one where nothing was done to the check. */
    Set<Verdict> verdicts() {
        return verdicts;
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
