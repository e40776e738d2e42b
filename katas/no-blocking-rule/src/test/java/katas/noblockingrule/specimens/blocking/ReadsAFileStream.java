package katas.noblockingrule.specimens.blocking;

import java.io.FileInputStream;
import java.io.IOException;

final class ReadsAFileStream {
    int next(FileInputStream in) throws IOException {
        return in.read();
    }
}
