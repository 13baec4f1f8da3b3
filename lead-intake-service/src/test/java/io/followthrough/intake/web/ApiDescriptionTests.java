package io.followthrough.intake.web;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.ApiDescriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written about this service is true of it. */
class ApiDescriptionTests extends IntakeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleIsTakenInWithoutAWarning() throws IOException {
        var document = Files.readString(Path.of("../docs/channels.md"));
        var examples =
                EXAMPLE.matcher(document).results().map(each -> each.group(1)).toList();
        var channels = EnumSet.of(CaptureChannel.IMPORT); // is for files
        for (var example : examples) {
            var answer = postJson("/v1/leads", example);
            assertThat(answer.statusCode()).as(example + answer.body()).isEqualTo(202);
            assertThat((List<?>) read(answer.body(), "$..warnings[*]"))
                    .as(example)
                    .isEmpty();
            channels.add(CaptureChannel.valueOf(read(example, "$.channel")));
        }
        assertThat(channels).containsExactlyInAnyOrder(CaptureChannel.values());
        assertThat(document)
                .contains(List.of(CaptureChannel.values()).stream()
                        .map(channel -> "`" + channel + "`")
                        .toList());
    }

    @Test
    void theDescriptionSaysWhichCallsNeedAKey() throws IOException {
        var described = get("/v3/api-docs").body();
        Files.writeString(Path.of("target/api-docs.json"), described);

        assertThat(ApiDescriptions.incomplete(described)).isEmpty();
        assertThat(described).contains("\"accessKey\"");
        assertThat((List<?>) read(described, "$.paths['/v1/leads'].post.security[*].accessKey"))
                .hasSize(1);
        assertThat((List<?>) read(described, "$.paths['/forms/{id}'].get.security"))
                .isEmpty();
    }
}
