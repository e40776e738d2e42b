package katas.noblockingrule.specimens.blocking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

final class QueriesByStatement {
    ResultSet accounts(Statement statement) throws SQLException {
        return statement.executeQuery("select * from account");
    }
}
