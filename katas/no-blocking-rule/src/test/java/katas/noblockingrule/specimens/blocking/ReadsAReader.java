package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.io.Reader;

final class ReadsAReader {
    int next(Reader in) throws IOException {
        return in.read();
    }
}
