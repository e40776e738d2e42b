package katas.gatherexceptions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatherTests {
    @Test
    void nothing() {
        assertEquals(List.of(), GatherExceptions.gather(List.of()).join());
    }
}
