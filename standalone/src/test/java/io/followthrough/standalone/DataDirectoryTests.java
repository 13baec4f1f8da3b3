package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path folder;

    @Test
    void onlyItsOwnerMayLookIntoANewOne() throws Exception {
        try (var data = DataDirectory.open(folder.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void itIsHeldByOneAtATime() {
        var data = DataDirectory.open(folder.resolve("data"));
        assertThatThrownBy(() -> DataDirectory.open(folder.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        data.close();
        DataDirectory.open(folder.resolve("data")).close();
    }

    @Test
    void somebodyElsesFolderIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_DATA");
        assertThat(folder).isDirectoryNotContaining("glob:**followthrough-data");
    }

    @Test
    void cleaningDeletesAllThatIsKeptAndNothingThatALinkPointsTo() throws Exception {
        var outside = Files.writeString(folder.resolve("outside.txt"), "not ours");
        try (var data = DataDirectory.open(folder.resolve("data"))) {
            Files.createDirectories(data.kafka().resolve("topic-0"));
            Files.writeString(data.kafka().resolve("topic-0").resolve("segment"), "records");
            Files.createSymbolicLink(data.root().resolve("link"), outside);
            data.clean();
            assertThat(data.kafka()).doesNotExist();
            assertThat(data.root().resolve("link")).doesNotExist();
        }
        assertThat(outside).hasContent("not ours");
        DataDirectory.open(folder.resolve("data")).close();
    }
}
