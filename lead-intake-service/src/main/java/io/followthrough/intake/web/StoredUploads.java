package io.followthrough.intake.web;

import io.followthrough.intake.application.imports.ImportFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * Uploads for imports, and for nothing else: each file goes from the connection into the store piece by piece. Neither heap
 * nor {@code /tmp}, which is memory in a container, ever holds one. No other path takes uploads at all.
 */
final class StoredUploads implements MultipartResolver {

    private static final Logger LOG = LoggerFactory.getLogger(StoredUploads.class);
    private static final String PATH = "/v1/imports";
    private static final int LONGEST_FIELD = 256 * 1024;
    private static final int MOST_PARTS = 10;

    private final ImportFiles files;
    private final InstantSource clock;

    StoredUploads(ImportFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19)
                && (request.getRequestURI().equals(PATH)
                        || request.getRequestURI().startsWith(PATH + "/"));
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        var uploads = new LinkedMultiValueMap<String, MultipartFile>();
        var fields = new HashMap<String, String[]>();
        var types = new HashMap<String, String>();
        try {
            var parser = new FileUpload();
            parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
            var parts = parser.getItemIterator(new ServletRequestContext(request));
            for (int count = 1; parts.hasNext(); count++) {
                if (count > MOST_PARTS) {
                    throw new MultipartException("an upload has at most " + MOST_PARTS + " parts");
                }
                take(parts.next(), uploads, fields, types);
            }
            return new DefaultMultipartHttpServletRequest(request, uploads, fields, types);
        } catch (IOException | RuntimeException broken) {
            discard(uploads);
            throw broken instanceof RuntimeException ours
                    ? ours
                    : new MultipartException("the upload broke off or is not multipart/form-data", broken);
        }
    }

    private void take(
            FileItemStream part,
            LinkedMultiValueMap<String, MultipartFile> uploads,
            Map<String, String[]> fields,
            Map<String, String> types)
            throws IOException {
        var name = Objects.requireNonNullElse(part.getFieldName(), "");
        if (part.isFormField()) {
            try (var text = part.openStream()) {
                var bytes = text.readNBytes(LONGEST_FIELD + 1);
                if (bytes.length > LONGEST_FIELD) {
                    throw new MultipartException("the field " + name + " is longer than " + LONGEST_FIELD + " bytes");
                }
                fields.put(name, new String[] {new String(bytes, StandardCharsets.UTF_8)});
                types.put(name, Objects.requireNonNullElse(part.getContentType(), MediaType.TEXT_PLAIN_VALUE));
            }
            return;
        }
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var file = new StoredFile(files, ImportFiles.SCRATCH + day + ":" + UUID.randomUUID(), part);
        uploads.add(name, file);
        try (var bytes = part.openStream()) {
            file.take(bytes);
        }
    }

    /** Whatever became of the call, its scratch goes; a crash leaves it to the housekeeping. */
    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        discard(request.getMultiFileMap());
    }

    private static void discard(Map<String, List<MultipartFile>> uploads) {
        uploads.values()
                .forEach(parts -> parts.forEach(part -> {
                    if (part instanceof StoredFile stored) {
                        discard(stored);
                    }
                }));
    }

    /** What the call has done is done: a store that is slow just now must not make a failure of it. */
    private static void discard(StoredFile stored) {
        try {
            stored.discard();
        } catch (RuntimeException leftToHousekeeping) {
            LOG.warn("Scratch of an upload was left to the housekeeping: {}", leftToHousekeeping.toString());
        }
    }
}
