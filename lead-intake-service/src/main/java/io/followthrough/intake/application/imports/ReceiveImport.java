package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.files.MappingFile;
import io.followthrough.intake.files.RowFile;
import io.followthrough.intake.files.UnreadableFileException;
import io.followthrough.kit.time.Alarm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Takes a file and its mapping: checked as far as can be told at once, and stored before it is acknowledged. */
public final class ReceiveImport {

    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_HEADER = 100_000;

    private final ImportStores stores;
    private final InstantSource clock;
    private final Alarm asked;

    /** @param asked wakes those who work imports off */
    public ReceiveImport(ImportStores stores, InstantSource clock, Alarm asked) {
        this.stores = stores;
        this.clock = clock;
        this.asked = asked;
    }

    /** A file that can be read more than once. */
    public interface Upload {

        String name();

        InputStream open() throws IOException;
    }

    /** The import in state {@link ImportJob.State#QUEUED}, or everything that is wrong with mapping and header. */
    public Validated<ImportJob> receive(Upload upload, String yaml) {
        return MappingFile.read(yaml)
                .then(mapping -> columns(upload, mapping).then(columns -> {
                    var missing = mapping.missingIn(columns);
                    return missing.isEmpty()
                            ? new Validated.Accepted<>(store(upload, yaml, mapping, columns))
                            : new Validated.Refused<>(missing);
                }));
    }

    /** The same with a mapping that was chosen before. */
    public Validated<ImportJob> receive(Upload upload, ChooseMapping.Chosen chosen) {
        return receive(upload, chosen.text());
    }

    private static Validated<List<String>> columns(Upload upload, Mapping mapping) {
        try (var file = RowFile.open(upload.open(), mapping.format(), mapping.columns())) {
            var columns = file.columns();
            return columns.size() > MOST_COLUMNS || String.join("", columns).length() > LONGEST_HEADER
                    ? Validated.refused("file", "has no header that could be one", "send delimited text")
                    : new Validated.Accepted<>(columns);
        } catch (UnreadableFileException unreadable) {
            return new Validated.Refused<>(List.of(unreadable.problem()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ImportJob store(Upload upload, String yaml, Mapping mapping, List<String> columns) {
        var importId = UUID.randomUUID().toString();
        stores.imports()
                .open(new ImportJob(
                        importId,
                        ImportJob.State.RECEIVING,
                        upload.name(),
                        mapping.name(),
                        yaml,
                        columns,
                        Progress.NONE,
                        null,
                        clock.instant(),
                        null,
                        null));
        try (var bytes = upload.open()) {
            stores.files().store(importId, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        stores.imports().queue(importId);
        asked.ring();
        return stores.imports().find(importId).orElseThrow();
    }
}
