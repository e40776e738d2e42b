package katas.noblockingrule.specimens.blocking;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;

final class ReadsWhatIsBuffered {
    int ofBytes(BufferedInputStream in) throws IOException {
        return in.read();
    }

    int ofText(BufferedReader text) throws IOException {
        return text.read();
    }
}
