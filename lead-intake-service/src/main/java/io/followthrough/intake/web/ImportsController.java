package io.followthrough.intake.web;

import io.followthrough.intake.application.imports.ChooseMapping;
import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.intake.application.imports.PreviewImport;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.application.imports.UndoImport;
import io.followthrough.intake.domain.Texts;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.files.FileSignature;
import io.followthrough.intake.files.MappingFile;
import io.followthrough.intake.files.MappingText;
import io.followthrough.intake.files.RejectsFile;
import io.followthrough.intake.files.UnreadableFileException;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.KnownParameters;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Loading files. */
@RestController
class ImportsController {

    private static final Cursor CURSOR = new Cursor("imports");
    private static final int MOST_ITEMS = 200;
    private static final int PIECE = 500;
    private static final List<String> PARTS = List.of("file", "mapping", "mappingOf", "format", "as", "dryRun");
    private static final long LARGEST_MAPPING = 256 * 1024;

    private final ReceiveImport receiveImport;
    private final PreviewImport previewImport;
    private final UndoImport undoImport;
    private final ImportStores stores;

    ImportsController(
            ReceiveImport receiveImport, PreviewImport previewImport, UndoImport undoImport, ImportStores stores) {
        this.undoImport = undoImport;
        this.receiveImport = receiveImport;
        this.previewImport = previewImport;
        this.stores = stores;
    }

    @Operation(
            summary = "Load a file of captures or activities",
            description =
                    "Multipart: file (delimited text, XLSX or vCards), mapping (YAML, as a file or a field; \"auto\":"
                            + " proposed from the columns or left out; then as=live or as=historic says what becomes of the"
                            + " people), mappingOf (an import whose mapping is used again, for its rejects), format (csv, xlsx,"
                            + " vcard; left out, the file's name tells). With dryRun=true as /v1/imports/preview."
                            + " Answers when the file is stored; loading goes on by itself, also after a restart.")
    @ApiResponse(responseCode = "202", description = "The import; with dryRun=true 200 and what would become of it")
    @PostMapping(path = "/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Record> load(MultipartHttpServletRequest request) throws IOException {
        var asked = asked(request);
        if (KnownParameters.isTrue(request, "dryRun")) {
            return ResponseEntity.ok(preview(asked));
        }
        if (asked.yaml() == null && asked.as() == null) {
            throw new InvalidInputException(
                    asked.type() == FileFormat.Type.DELIMITED
                                    && request.getParameter("mapping") == null
                                    && request.getFile("mapping") == null
                            ? "mapping"
                            : "as",
                    "is missing",
                    "send the mapping as the part \"mapping\"; or mapping=auto with as=live (people are contacted) or"
                            + " as=historic (people are only measured), after a look at /v1/imports/preview");
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(view(IntakeProblems.valueOf(
                        chosen(asked).then(chosen -> receiveImport.receive(asked.upload(), chosen)))));
    }

    @Operation(
            summary = "What would become of a file",
            description =
                    "The same parts as for loading; without a mapping one is proposed. Nothing is stored or sent.")
    @PostMapping(path = "/v1/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreviewView preview(MultipartHttpServletRequest request) throws IOException {
        return preview(asked(request));
    }

    private ImportPreviewView preview(Asked asked) {
        var chosen = IntakeProblems.valueOf(chosen(asked));
        return ImportPreviewView.of(chosen, previewImport.preview(asked.upload(), chosen.mapping()));
    }

    private static Validated<ChooseMapping.Chosen> chosen(Asked asked) {
        return ChooseMapping.choose(asked.upload(), asked.yaml(), asked.type(), asked.as())
                .then(chosen -> {
                    var missing = chosen.mapping().missingIn(chosen.columns());
                    return missing.isEmpty() ? new Validated.Accepted<>(chosen) : new Validated.Refused<>(missing);
                });
    }

    /** @param yaml null: a mapping is to be proposed */
    private record Asked(
            Multipart upload, @Nullable String yaml, FileFormat.Type type, ChooseMapping.@Nullable As as) {}

    private Asked asked(MultipartHttpServletRequest request) throws IOException {
        KnownParameters.refuseOthers(request.getParameterMap().keySet(), PARTS);
        KnownParameters.refuseOthers(request.getFileMap().keySet(), PARTS);
        if (request.getFiles("file").size() > 1) {
            throw new InvalidInputException("file", "came more than once", "send each file in a call of its own");
        }
        var file = request.getFile("file");
        if (file == null) {
            throw new InvalidInputException("file", "is missing", "send the file as the part \"file\"");
        }
        var upload = new Multipart(file);
        var type = type(request.getParameter("format"), upload);
        var mapping = Objects.requireNonNullElse(text(request, "mapping"), "").strip();
        var again = request.getParameter("mappingOf");
        return new Asked(
                upload,
                again != null
                        ? mappingAgain(job(again), type)
                        : mapping.isEmpty() || mapping.equals("auto") ? null : mapping,
                type,
                as(request.getParameter("as")));
    }

    /** Rejects are delimited text, whatever the rows were written in. */
    private static String mappingAgain(ImportJob job, FileFormat.Type type) {
        var mapping = IntakeProblems.valueOf(MappingFile.read(job.mapping()));
        return type == FileFormat.Type.DELIMITED && mapping.format().type() != FileFormat.Type.DELIMITED
                ? MappingText.of(mapping.with(FileFormat.DEFAULT))
                : job.mapping();
    }

    private static ChooseMapping.@Nullable As as(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "live" -> ChooseMapping.As.LIVE;
            case "historic" -> ChooseMapping.As.HISTORIC;
            default -> throw new InvalidInputException("as", "is not known", "send live or historic");
        };
    }

    @Operation(summary = "How far an import is", description = "With the problems of the first 100 rejected rows.")
    @GetMapping("/v1/imports/{id}")
    ImportView find(@PathVariable String id) {
        return view(job(id));
    }

    @Operation(
            operationId = "undoImport",
            summary = "Take back what an import of captures brought, within a day of its end",
            description =
                    "Who is known by nothing else is then no lead, and what was promised to them ends. What else is"
                            + " known of people, what happened since, and every refusal of contact stay. An import that is still"
                            + " loading stops. Asking again changes nothing; one that cannot be undone is answered 409.")
    @ApiResponse(responseCode = "202", description = "The import in state UNDOING, and UNDONE when it is done")
    @PostMapping("/v1/imports/{id}/undo")
    ResponseEntity<ImportView> undo(@PathVariable String id) {
        return switch (undoImport.undo(id).orElseThrow(() -> ProblemException.notFound("import", id))) {
            case UndoImport.Outcome.Asked(var job) ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(view(job));
            case UndoImport.Outcome.Refused(var why) -> throw ProblemException.conflict(why);
        };
    }

    @Operation(summary = "All imports, the newest first")
    @GetMapping("/v1/imports")
    Page<ImportView> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var last = CURSOR.behind(cursor, limit, MOST_ITEMS);
        // One that is gone in the meantime has no place any more to go on behind.
        var before = last == null
                ? null
                : stores.imports().find(last).orElseThrow(() -> new InvalidInputException(List.of(Cursor.problem())));
        var jobs = stores.imports().newest(before, limit);
        var next = jobs.size() < limit ? null : CURSOR.encode(jobs.getLast().importId());
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
                            rows.stream()
                                    .filter(row -> !row.cells().isEmpty()) // of the erased nothing is kept
                                    .forEach(row -> file.write(row.cells(), row.problems()));
                            last = rows.getLast().row();
                        }
                    }
                });
    }

    private ImportJob job(String id) {
        return stores.imports().find(id).orElseThrow(() -> ProblemException.notFound("import", id));
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(
                job,
                stores.rejected().after(job.importId(), 0, ImportView.MOST_ERRORS),
                stores.rejected().takenInWithWarnings(job.importId(), ImportView.MOST_ERRORS));
    }

    private static char delimiter(ImportJob job) {
        return switch (MappingFile.read(job.mapping())) {
            case Validated.Accepted<Mapping>(var mapping) ->
                Objects.requireNonNullElse(mapping.format().delimiter(), ',');
            case Validated.Refused<Mapping> _ -> ',';
        };
    }

    /** What was said; else what the file begins with; else its name. */
    private static FileFormat.Type type(@Nullable String format, ReceiveImport.Upload upload) throws IOException {
        return switch (format) {
            case null -> {
                try {
                    var begins = FileSignature.of(upload.open());
                    var named = FileSignature.named(upload.name());
                    // Text may be anything but a workbook, whatever its name.
                    yield begins != null ? begins : named == FileFormat.Type.XLSX ? FileFormat.Type.DELIMITED : named;
                } catch (UnreadableFileException unreadable) {
                    throw new InvalidInputException(
                            "file",
                            unreadable.problem().problem(),
                            unreadable.problem().remedy());
                }
            }
            case "vcard" -> FileFormat.Type.VCARD;
            case "calendar" -> FileFormat.Type.CALENDAR;
            case "xlsx" -> FileFormat.Type.XLSX;
            case "csv" -> FileFormat.Type.DELIMITED;
            default ->
                throw new InvalidInputException(
                        "format", "is not known", "send csv, xlsx, vcard or calendar, or leave it out");
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
            return Texts.cut(name, 200);
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
