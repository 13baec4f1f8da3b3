package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.EmailAddresses;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.files.FileHeader;
import io.followthrough.intake.files.Heading;
import io.followthrough.intake.files.MappingFile;
import io.followthrough.intake.files.MappingText;
import io.followthrough.intake.files.ProposedMapping;
import io.followthrough.intake.files.RowFile;
import io.followthrough.intake.files.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the mapping for a file: the one that was sent, or one proposed from its columns. */
public final class ChooseMapping {

    private static final Pattern ADDRESSES =
            Pattern.compile("[^\\s;,|]+@[^\\s;,|]+\\.[^\\s;,|]+(?:[\\s;,|]+[^\\s;,|]+@[^\\s;,|]+)*");

    private static final Pattern NUMBER = Pattern.compile("(?:tel:)?[+(]?\\d[\\d\\s()/.-]{5,}\\d");

    private ChooseMapping() {}

    /** What is to become of the people in a file. */
    public enum As {
        /** Measured and qualified; starts nothing. */
        HISTORIC,
        /** As if they had come just now. */
        LIVE
    }

    /**
     * A mapping and the columns of the file.
     *
     * @param proposed whether nobody has said what the columns mean
     * @param product the program that exports such files, if it is known
     * @param text the mapping as YAML
     */
    public record Chosen(
            Mapping mapping,
            List<String> columns,
            boolean proposed,
            @Nullable String product,
            String text) {

        private Chosen(Mapping mapping, List<String> columns, boolean proposed, @Nullable String product) {
            this(mapping, columns, proposed, product, MappingText.of(mapping));
        }
    }

    /**
     * @param yaml the mapping that was sent; null: it is proposed
     * @param type what the file is written in when the mapping does not say so
     * @param as overrides what the mapping says; null: the mapping says so
     */
    public static Validated<Chosen> choose(
            ReceiveImport.Upload upload, @Nullable String yaml, FileFormat.Type type, @Nullable As as) {
        return yaml == null ? proposed(upload, type).then(chosen -> as(chosen, as)) : sent(upload, yaml, type, as);
    }

    private static Validated<Chosen> sent(
            ReceiveImport.Upload upload, String yaml, FileFormat.Type type, @Nullable As as) {
        return MappingFile.read(yaml)
                .then(mapping -> {
                    var typed = mapping.format().type() == FileFormat.Type.DELIMITED && type == FileFormat.Type.XLSX
                            ? mapping.with(written(type))
                            : mapping;
                    return columns(upload, typed.format(), Heading.of(typed.columns()))
                            .then(columns -> accepted(
                                    typed == mapping
                                            ? new Chosen(mapping, columns, false, null, yaml)
                                            : new Chosen(typed, columns, false, null)));
                })
                .then(chosen -> as(chosen, as));
    }

    private static Validated<Chosen> proposed(ReceiveImport.Upload upload, FileFormat.Type type) {
        var format = written(type);
        if (type == FileFormat.Type.VCARD || type == FileFormat.Type.CALENDAR) {
            var isCard = type == FileFormat.Type.VCARD;
            return MappingFile.read(isCard ? MappingFile.ofVCards() : MappingFile.ofCalendars())
                    .then(mapping -> columns(upload, format, Heading.ofAnyTable())
                            .then(columns ->
                                    accepted(new Chosen(mapping, columns, true, isCard ? "vcard" : "calendar"))));
        }
        return columns(upload, format, Heading.ofAnyTable()).then(columns -> {
            var proposal = withValues(ProposedMapping.of(columns, upload.name()), upload, format);
            if (proposal.isUnderstood()) {
                return accepted(new Chosen(proposal.mapping().with(format), columns, true, proposal.product()));
            }
            return Validated.refused(
                    "file",
                    "has no column whose name says what it is: " + FileHeader.shown(columns),
                    "if that is somebody, write a line with the names of the columns above it, for example Name and"
                            + " E-mail; if those are the names, send a mapping");
        });
    }

    private static ProposedMapping withValues(
            ProposedMapping proposal, ReceiveImport.Upload upload, FileFormat format) {
        try (var file = RowFile.open(upload.open(), format, Heading.ofAnyTable())) {
            return proposal.with(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileFormat written(FileFormat.Type type) {
        return new FileFormat(
                type, FileFormat.DEFAULT.delimiter(), FileFormat.DEFAULT.quote(), FileFormat.DEFAULT.encoding());
    }

    private static Validated<Chosen> as(Chosen chosen, @Nullable As as) {
        if (as == null || chosen.mapping().historic() == (as == As.HISTORIC)) {
            return accepted(chosen);
        }
        var mapping = chosen.mapping();
        return as == As.HISTORIC && !mapping.fields().containsKey(mapping.kind().timeField())
                ? Validated.refused(
                        "mapping.fields." + mapping.kind().timeField(),
                        "is missing",
                        "history needs its dates: name their column, or load the file as live")
                : accepted(new Chosen(
                        mapping.with(as == As.HISTORIC), chosen.columns(), chosen.proposed(), chosen.product()));
    }

    private static Validated<Chosen> accepted(Chosen chosen) {
        return new Validated.Accepted<>(chosen);
    }

    /** An address or several, or a number to ring: no column is called so. */
    private static boolean isSomebody(String column) {
        return column.indexOf('@') > 0
                ? ADDRESSES.matcher(column.strip()).matches()
                        || EmailAddresses.read(column) instanceof Reading.Read<String>
                : NUMBER.matcher(column.strip()).matches();
    }

    private static Validated<List<String>> noRows(FileFormat format, List<String> columns) {
        return switch (format.type()) {
            case VCARD -> Validated.refused("file", "has no card in it", "send BEGIN:VCARD … END:VCARD, or MECARD:…");
            case CALENDAR ->
                Validated.refused("file", "has no attendee in it", "send events to which people were invited");
            case DELIMITED, XLSX ->
                Validated.refused(
                        "file",
                        "has nothing below its first line, which was taken for the names of columns: "
                                + FileHeader.shown(columns),
                        "send a line with the names of the columns and below it one line for each person");
        };
    }

    private static Validated<List<String>> columns(ReceiveImport.Upload upload, FileFormat format, Heading heading) {
        try (var file = RowFile.open(upload.open(), format, heading)) {
            var columns = file.columns();
            if (columns.stream().anyMatch(ChooseMapping::isSomebody)) {
                return Validated.refused(
                        "file",
                        "has no header: its first line is somebody",
                        "write a line with the names of the columns above it");
            }
            return file.next().isEmpty() ? noRows(format, columns) : new Validated.Accepted<>(columns);
        } catch (UnreadableFileException unreadable) {
            return new Validated.Refused<>(List.of(unreadable.problem()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
