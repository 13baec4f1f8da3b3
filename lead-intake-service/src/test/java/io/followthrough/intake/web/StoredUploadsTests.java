package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.followthrough.intake.application.imports.ImportFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a call has done is done, whatever becomes of the scratch of its upload. */
class StoredUploadsTests {

    private static final String BODY = """
            --edge\r
            Content-Disposition: form-data; name="file"; filename="people.csv"\r
            Content-Type: text/csv\r
            \r
            Name,E-mail\r
            --edge--\r
            """;

    /** Takes what comes and cannot delete anything. */
    private static class SlowToDelete implements ImportFiles {

        final Map<String, byte[]> kept = new HashMap<>();

        @Override
        public void store(String importId, InputStream bytes) {
            try {
                kept.put(importId, bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open(String importId) {
            return new ByteArrayInputStream(kept.get(importId));
        }

        @Override
        public void delete(String importId) {
            throw new IllegalStateException("the store does not answer in time");
        }

        @Override
        public void deleteScratchBefore(LocalDate day) {
            kept.clear();
        }
    }

    @Test
    void aStoreThatIsSlowToTidyUpMakesNoFailureOfACallThatWorked() {
        var files = new SlowToDelete();
        var uploads = new StoredUploads(files, Clock.systemUTC());
        var request = new MockHttpServletRequest("POST", "/v1/imports");
        request.setContentType("multipart/form-data; boundary=edge");
        request.setContent(BODY.getBytes(StandardCharsets.UTF_8));
        var taken = uploads.resolveMultipart(request);

        assertThat(taken.getFile("file").getOriginalFilename()).isEqualTo("people.csv");
        assertThatCode(() -> uploads.cleanupMultipart(taken)).doesNotThrowAnyException();
        assertThat(files.kept.keySet()).allMatch(id -> id.startsWith(ImportFiles.SCRATCH));
    }
}
