package grader.watch;

/** Somebody at work on a kata: what is done at their keys, saves and verdicts. */
public interface Sitting {
    /** A moment has gone by. */
    void tick();

    /** A key was pressed, in lower case. */
    void pressed(int key);

    /** What they saved was graded. */
    void graded(Regraded regraded);

    /** Whether saves are looked at now. */
    boolean isOpen();

    /** Whether it has come to its end. */
    boolean isOver();

    /** Goes on until it is over, or until the last key is used up and the last save graded. */
    static void attend(Sitting sitting, Desk desk, Screen screen) {
        boolean ended = false;
        while (!sitting.isOver() && !(ended && !(sitting.isOpen() && desk.isBusy()))) {
            if (!ended && (screen.isInteractive() || !desk.isBusy())) {
                int key = screen.key();
                ended = key == Screen.END;
                if (!ended && key != Screen.NO_KEY) {
                    sitting.pressed(key);
                }
            } else {
                pause();
            }
            if (sitting.isOpen()) {
                desk.look().ifPresent(sitting::graded);
            }
            sitting.tick();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
