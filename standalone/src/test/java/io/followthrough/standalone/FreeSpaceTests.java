package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up is told of while there is time, and when it is too late. */
class FreeSpaceTests {

    @Test
    void littleRoomIsToldWithWhatToDo() {
        assertThat(FreeSpace.reason(Path.of("/data"), FreeSpace.ENOUGH_MEGABYTES))
                .isEmpty();
        assertThat(FreeSpace.reason(Path.of("/data"), 255)).contains("255 MB are free", "/data", "make room");
    }

    @Test
    void theEndOfTheBrokerIsTold(@TempDir Path data) {
        assertThat(FreeSpace.afterTheEnd(data, "")).contains("The broker has stopped", "start again", data.toString());
        assertThat(FreeSpace.afterTheEnd(data, "no log folder left")).contains("(no log folder left)");
    }
}
