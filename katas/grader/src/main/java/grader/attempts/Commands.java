package grader.attempts;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** How the commands of this project are run: what is wrong with their input is told in its own sentence. */
public final class Commands {
    private Commands() {}

    /** Ends this JVM with an exit code only where something is wrong: there may be other modules to come. */
    public static void run(Callable<Integer> command, String... args) {
        int exit = line(command).execute(args);
        if (exit != CommandLine.ExitCode.OK) {
            System.exit(exit);
        }
    }

    /** A command that can be told its arguments. */
    public static CommandLine line(Callable<Integer> command) {
        return new CommandLine(command)
                .setParameterExceptionHandler((failure, parsed) -> told(failure, failure.getCommandLine()))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof InvalidInput)) {
                        throw failure;
                    }
                    return told(failure, line);
                });
    }

    private static int told(Exception failure, CommandLine line) {
        line.getErr().println(failure.getMessage());
        return CommandLine.ExitCode.USAGE;
    }
}
