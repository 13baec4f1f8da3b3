package io.followthrough.intake.web;

import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.files.MappingFile;
import io.followthrough.intake.files.RejectsFile;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Loading files. */
@RestController
class ImportsController {

    private static final int MOST_ITEMS = 200;
    private static final int PIECE = 500;
    private static final long LARGEST_MAPPING = 256 * 1024;

    private final ReceiveImport receiveImport;
    private final ImportStores stores;

    ImportsController(ReceiveImport receiveImport, ImportStores stores) {
        this.receiveImport = receiveImport;
        this.stores = stores;
    }

    @Operation(
            summary = "Load a file of captures or activities",
            description = "Multipart: file (delimited text or vCards), mapping (YAML, as a file or a field; vCards need"
                    + " none), format (csv, vcard; left out, .vcf names vCards)."
                    + " Answers when the file is stored; loading goes on by itself, also after a restart.")
    @PostMapping(path = "/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView load(MultipartHttpServletRequest request) throws IOException {
        var file = request.getFile("file");
        var mapping = Objects.requireNonNullElse(text(request, "mapping"), "");
        if (file == null) {
            throw new InvalidInputException("file", "is missing", "send the file as the part \"file\"");
        }
        var upload = new Multipart(file);
        if (mapping.isBlank() && !isVCard(request.getParameter("format"), upload.name())) {
            throw new InvalidInputException(
                    "mapping", "is missing", "send the mapping as the part \"mapping\"; only vCard files need none");
        }
        return view(IntakeProblems.valueOf(
                receiveImport.receive(upload, mapping.isBlank() ? MappingFile.ofVCards() : mapping)));
    }

    @Operation(summary = "How far an import is", description = "With the problems of the first 100 rejected rows.")
    @GetMapping("/v1/imports/{id}")
    ImportView find(@PathVariable String id) {
        return view(job(id));
    }

    @Operation(summary = "All imports, the newest first")
    @GetMapping("/v1/imports")
    Page<ImportView> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var size = Math.clamp(limit, 1, MOST_ITEMS);
        var before = cursor == null ? null : job(cursor);
        var jobs = stores.imports().newest(before, size);
        var next = jobs.size() < size ? null : jobs.getLast().importId();
        return new Page<>(
                jobs.stream().map(this::view).toList(), next, stores.imports().count());
    }

    @Operation(summary = "The rejected rows as a file to correct and load again")
    @GetMapping(path = "/v1/imports/{id}/rejects")
    ResponseEntity<StreamingResponseBody> rejects(@PathVariable String id) {
        var job = job(id);
        var name = ContentDisposition.attachment()
                .filename("rejects-" + job.importId() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(target -> {
                    try (var file = new RejectsFile(target, delimiter(job), job.columns())) {
                        long last = 0;
                        for (var rows = stores.rejected().after(id, last, PIECE);
                                !rows.isEmpty();
                                rows = stores.rejected().after(id, last, PIECE)) {
                            rows.forEach(row -> file.write(row.cells(), row.problems()));
                            last = rows.getLast().row();
                        }
                    }
                });
    }

    private ImportJob job(String id) {
        return stores.imports().find(id).orElseThrow(() -> ProblemException.notFound("import", id));
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, stores.rejected().after(job.importId(), 0, ImportView.MOST_ERRORS));
    }

    private static char delimiter(ImportJob job) {
        return switch (MappingFile.read(job.mapping())) {
            case Validated.Accepted<Mapping>(var mapping) -> mapping.format().delimiter();
            case Validated.Refused<Mapping> ignored -> FileFormat.DEFAULT.delimiter();
        };
    }

    private static boolean isVCard(@Nullable String format, String fileName) {
        return switch (format) {
            case null -> fileName.toLowerCase(Locale.ROOT).endsWith(".vcf");
            case "vcard" -> true;
            case "csv" -> false;
            default -> throw new InvalidInputException("format", "is not known", "send csv or vcard, or leave it out");
        };
    }

    private static @Nullable String text(MultipartHttpServletRequest request, String part) throws IOException {
        var file = request.getFile(part);
        if (file != null && file.getSize() > LARGEST_MAPPING) {
            throw new InvalidInputException(part, "is larger than " + LARGEST_MAPPING + " bytes", "shorten it");
        }
        return file == null ? request.getParameter(part) : new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    private record Multipart(MultipartFile file) implements ReceiveImport.Upload {

        @Override
        public String name() {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            return name.substring(0, Math.min(200, name.length()));
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
