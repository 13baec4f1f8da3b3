package io.followthrough.intake.web;

import io.followthrough.intake.application.imports.ImportFiles;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file that lies in the store. */
final class StoredFile implements MultipartFile {

    private final ImportFiles files;
    private final String id;
    private final String field;
    private final @Nullable String name;
    private final @Nullable String type;
    private long size;

    StoredFile(ImportFiles files, String id, FileItemStream part) {
        this.files = files;
        this.id = id;
        this.field = Objects.requireNonNullElse(part.getFieldName(), "");
        this.name = part.getName();
        this.type = part.getContentType();
    }

    void take(InputStream bytes) {
        files.store(id, new Counted(bytes));
    }

    void discard() {
        files.delete(id);
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var count = super.read(target, from, length);
            size += Math.max(0, count);
            return count;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            size += next < 0 ? 0 : 1;
            return next;
        }
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return name;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    /** For what is small, such as a mapping: whoever calls this has asked for the size before. */
    @Override
    public byte[] getBytes() throws IOException {
        try (var bytes = getInputStream()) {
            return bytes.readAllBytes();
        }
    }

    @Override
    public InputStream getInputStream() {
        return files.open(id);
    }

    @Override
    public void transferTo(java.io.File target) throws IOException {
        transferTo(target.toPath());
    }

    @Override
    public void transferTo(Path target) throws IOException {
        try (var bytes = getInputStream()) {
            Files.copy(bytes, target);
        }
    }
}
