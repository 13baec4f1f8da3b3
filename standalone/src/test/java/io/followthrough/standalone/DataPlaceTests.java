package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the data knows nothing of what came after it: it sends nothing before an operator says so. */
@EnabledOnOs(OS.LINUX)
class DataPlaceTests {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void start() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        new DataPlace(data).settle();
    }

    @Test
    void newDataAndARestartHoldNothing() {
        new DataPlace(data).settle();

        assertThat(new DataPlace(data).isHeld()).isFalse();
    }

    @Test
    void aFolderThatIsMovedHoldsNothing() throws IOException {
        var moved = Files.move(data, folder.resolve("elsewhere"));

        new DataPlace(moved).settle();

        assertThat(new DataPlace(moved).isHeld()).isFalse();
    }

    @Test
    void aCopyThatIsPutBackIsHeldUntilAnOperatorReleasesIt() throws IOException {
        var copy = copied();

        new DataPlace(copy).settle();
        new DataPlace(copy).settle();

        assertThat(new DataPlace(copy).isHeld()).as("at each start").isTrue();
        assertThat(new DataPlace(copy).whyHeld()).contains(copy.toString(), "./followthrough release-mail");
        assertThat(new DataPlace(data).isHeld()).as("what it was copied from").isFalse();

        Files.delete(copy.resolve("mail-held"));
        new DataPlace(copy).settle();
        assertThat(new DataPlace(copy).isHeld()).isFalse();
    }

    /** As {@code cp -a backup/. data/} does. */
    @Test
    void aCopyThatIsWrittenOverTheNewerDataIsHeldToo() throws IOException {
        var copy = copied();
        new DataPlace(data).settle();

        Files.writeString(data.resolve("born"), Files.readString(copy.resolve("born")));
        new DataPlace(data).settle();

        assertThat(new DataPlace(data).isHeld()).isTrue();
    }

    private Path copied() throws IOException {
        var copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(data.resolve("born"), copy.resolve("born"), StandardCopyOption.COPY_ATTRIBUTES);
        return copy;
    }
}
