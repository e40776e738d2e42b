package katas.noblockingrule.specimens.blocking;

import java.sql.PreparedStatement;
import java.sql.SQLException;

final class UpdatesByPreparedStatement {
    int update(PreparedStatement statement) throws SQLException {
        return statement.executeUpdate();
    }
}
