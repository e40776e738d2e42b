package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.InetAddress;

final class ResolvesAHostName {
    InetAddress address(String host) throws IOException {
        return InetAddress.getByName(host);
    }
}
