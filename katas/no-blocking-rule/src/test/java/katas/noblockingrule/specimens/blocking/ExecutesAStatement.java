package katas.noblockingrule.specimens.blocking;

import java.sql.SQLException;
import java.sql.Statement;

final class ExecutesAStatement {
    boolean create(Statement statement) throws SQLException {
        return statement.execute("create table account (token varchar)");
    }
}
