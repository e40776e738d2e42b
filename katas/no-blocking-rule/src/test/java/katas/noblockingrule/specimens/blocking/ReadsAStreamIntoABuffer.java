package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.io.InputStream;

final class ReadsAStreamIntoABuffer {
    int fill(InputStream in, byte[] buffer) throws IOException {
        return in.read(buffer);
    }
}
