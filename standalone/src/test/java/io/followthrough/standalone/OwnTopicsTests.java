package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams join topics partition by partition: new topics get as many as those that are there. */
class OwnTopicsTests {

    @TempDir
    private Path folder;

    @Test
    void aNewBrokerGetsFewPartitions() {
        assertThat(new OwnTopics(null).partitions(folder.resolve("kafka"))).isEqualTo(3);
    }

    @Test
    void topicsThatAreThereKeepTheirPartitions() throws Exception {
        for (var partition = 0; partition < 12; partition++) {
            Files.createDirectory(folder.resolve("leads.captured.v1-" + partition));
        }
        Files.createDirectory(folder.resolve("leads.inbound.v1-0"));

        assertThat(new OwnTopics(null).partitions(folder)).isEqualTo(12);
    }

    @Test
    void whatIsSetGoes() {
        assertThat(new OwnTopics(8).partitions(folder)).isEqualTo(8);
    }
}
