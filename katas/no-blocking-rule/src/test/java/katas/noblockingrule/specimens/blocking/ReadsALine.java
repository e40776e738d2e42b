package katas.noblockingrule.specimens.blocking;

import java.io.BufferedReader;
import java.io.IOException;

final class ReadsALine {
    String next(BufferedReader in) throws IOException {
        return in.readLine();
    }
}
