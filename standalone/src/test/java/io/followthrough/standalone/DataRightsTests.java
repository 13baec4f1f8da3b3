package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and addresses of people are nobody's to read but ours, and what we cannot write is told at once. */
class DataRightsTests {

    @TempDir
    Path folder;

    @Test
    void aNewFolderIsOursAlone() throws IOException {
        DataDirectory.open(folder.resolve("new")).close();

        assertThat(rights(folder.resolve("new"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatWasThereIsClosedToOthersAndStaysOpenToItsGroup() throws IOException {
        var made = Files.createDirectory(folder.resolve("made"));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataDirectory.open(made).close();

        assertThat(rights(made)).isEqualTo("rwxr-x---");
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("FOLLOWTHROUGH_DATA");
    }

    @Test
    void whatCannotBeWrittenIsToldInASentence() {
        assertThat(DataRights.cannotBeUsed(folder, new AccessDeniedException("/srv/data/lock")))
                .startsWith("The user " + System.getProperty("user.name") + " cannot read and write /srv/data/lock. ")
                .contains("chown", "FOLLOWTHROUGH_DATA");
        assertThat(DataRights.cannotBeUsed(
                        Path.of("/srv/data"), new FileSystemException("/srv/data", null, "Read-only file system")))
                .startsWith("The data folder /srv/data cannot be used: Read-only file system. ");
    }

    /** As a start by root leaves it. */
    @Test
    void aFileInsideThatCannotBeWrittenIsToldBeforeAnythingStarts() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root may write everything")
                .isNotEqualTo("root");
        var data = folder.resolve("data");
        DataDirectory.open(data).close();
        Files.createDirectory(data.resolve("mongo"));
        var store = Files.writeString(data.resolve("mongo").resolve("mongo.mv"), "");
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("---------"));

        assertThatThrownBy(() -> DataDirectory.open(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(store.toString());
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
