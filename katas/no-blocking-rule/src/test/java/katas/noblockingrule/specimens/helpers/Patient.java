package katas.noblockingrule.specimens.helpers;

/** Waits in a default method. */
public interface Patient {
    /** Takes its time. */
    default String lookUpAgain() throws InterruptedException {
        Thread.sleep(100);
        return "nobody";
    }
}
