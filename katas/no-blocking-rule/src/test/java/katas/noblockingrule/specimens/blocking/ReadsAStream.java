package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.io.InputStream;

final class ReadsAStream {
    int next(InputStream in) throws IOException {
        return in.read();
    }
}
