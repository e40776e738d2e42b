package katas.noblockingrule.specimens.blocking;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

final class ExecutesInEveryWay {
    int update(Statement statement) throws SQLException {
        return statement.executeUpdate("delete from account");
    }

    boolean insert(Statement statement) throws SQLException {
        return statement.execute("insert into account values ('none')", Statement.RETURN_GENERATED_KEYS);
    }

    boolean execute(PreparedStatement statement) throws SQLException {
        return statement.execute();
    }

    ResultSet query(PreparedStatement statement) throws SQLException {
        return statement.executeQuery();
    }
}
