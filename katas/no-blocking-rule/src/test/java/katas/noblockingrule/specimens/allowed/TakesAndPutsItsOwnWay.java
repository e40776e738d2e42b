package katas.noblockingrule.specimens.allowed;

final class TakesAndPutsItsOwnWay {
    private String token = "none";

    String renewed(String next) {
        put(next);
        return take();
    }

    private void put(String next) {
        token = next;
    }

    private String take() {
        return token;
    }
}
