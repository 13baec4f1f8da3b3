package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Dschemas.rewrite=true} writes the files anew; look at what changed before you commit. */
class EventSchemaTests {

    @ParameterizedTest
    @EnumSource
    void theCommittedSchemaSaysWhatTheRecordSays(EventType type) throws IOException {
        var generated = EventSchemas.generated(type);
        if (Boolean.getBoolean("schemas.rewrite")) {
            Files.writeString(EventSchemas.path(type), generated);
        }

        assertThat(EventSchemas.path(type)).hasContent(generated);
    }

    @Test
    void everyFileBelongsToAnEvent() throws IOException {
        try (var files = Files.list(EventSchemas.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                            .map(EventSchemas::path)
                            .toList());
        }
    }
}
