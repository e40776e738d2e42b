package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;

final class AsksAUrlConnection {
    InputStream body(URLConnection connection) throws IOException {
        return connection.getInputStream();
    }
}
