package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.SocketAddress;
import java.sql.CallableStatement;
import java.sql.SQLException;
import javax.net.ssl.SSLSocket;

final class ReadsThroughSubtypes {
    InputStream body(HttpURLConnection connection) throws IOException {
        return connection.getInputStream();
    }

    int next(InputStreamReader in) throws IOException {
        return in.read();
    }

    void open(SSLSocket socket, SocketAddress address) throws IOException {
        socket.connect(address);
    }

    int call(CallableStatement statement) throws SQLException {
        return statement.executeUpdate();
    }
}
