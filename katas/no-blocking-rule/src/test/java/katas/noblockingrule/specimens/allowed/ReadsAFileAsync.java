package katas.noblockingrule.specimens.allowed;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;

final class ReadsAFileAsync {
    void read(AsynchronousFileChannel file, ByteBuffer into, CompletionHandler<Integer, Void> then) {
        file.read(into, 0, null, then);
    }
}
