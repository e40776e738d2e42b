package katas.noblockingrule.specimens.blocking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

final class RollsBack {
    void undo(Connection connection) throws SQLException {
        connection.rollback();
    }

    void undo(Connection connection, Savepoint since) throws SQLException {
        connection.rollback(since);
    }
}
