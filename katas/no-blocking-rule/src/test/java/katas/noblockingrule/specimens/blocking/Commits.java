package katas.noblockingrule.specimens.blocking;

import java.sql.Connection;
import java.sql.SQLException;

final class Commits {
    void commit(Connection connection) throws SQLException {
        connection.commit();
    }
}
