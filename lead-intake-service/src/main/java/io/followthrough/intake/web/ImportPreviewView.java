package io.followthrough.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.application.imports.Becoming;
import io.followthrough.intake.application.imports.ChooseMapping.Chosen;
import io.followthrough.intake.application.imports.PreviewImport;
import io.followthrough.intake.application.imports.PreviewImport.Preview;
import io.followthrough.intake.application.imports.PreviewImport.Shown;
import io.followthrough.intake.application.imports.ReadRow;
import io.followthrough.intake.domain.Problem;
import io.followthrough.reading.lists.ListKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file: nothing was stored, nothing was sent.
 *
 * @param product the program that exports files with these columns, if it is known
 * @param proposed whether the mapping was proposed and not sent
 * @param mapping YAML to look at, change, and send with the file
 * @param columns of the file, each with the fields that come from it; none: nobody reads it
 * @param duplicateColumns columns whose names stand in the header more than once
 * @param header the row that was taken for the names of the columns, and what stands above it and is not read; null where the format gives them
 * @param leftOut parts of the file that are not read, and may hold people, as the second sheet of a workbook
 * @param questions what somebody has to decide before the file is loaded: dates that could be two, values that may refuse contact
 * @param historic whether the rows would be measured only and start nothing
 * @param kind what the list is one of, where it is none of people who showed interest
 * @param proposedAs what is safe with such a list; null: nobody but whoever loads it can tell
 * @param first the first rows, each as it was understood, with what would become of it
 */
record ImportPreviewView(
        @Nullable String product,
        boolean proposed,
        String mapping,
        List<Column> columns,
        List<String> duplicateColumns,
        boolean historic,
        @Nullable ListKind kind,
        @Nullable String proposedAs,
        Counts rows,
        @Nullable Header header,
        List<Problem> leftOut,
        List<Problem> questions,
        @Nullable Problem failure,
        List<Line> first) {

    record Column(String name, List<String> fields) {}

    /** @param row as a spreadsheet counts */
    record Header(long row, List<String> above) {}

    /**
     * @param erased rows that are left out since they are about people who asked to be erased
     * @param becoming how many people would become what, each counted once
     * @param complete whether the file was read to its end
     */
    record Counts(
            long read,
            long takenIn,
            long rejected,
            long passedOver,
            long erased,
            long repeated,
            long withWarnings,
            Map<Becoming, Long> becoming,
            boolean complete) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            long row,
            PreviewImport.Outcome outcome,
            boolean repeats,
            @Nullable Becoming becoming,
            @Nullable ReadRow read,
            List<String> cells,
            Map<String, String> fields,
            List<Problem> problems,
            List<UnreadPart> warnings) {

        static Line of(Shown shown) {
            return new Line(
                    shown.row(),
                    shown.outcome(),
                    shown.repeats(),
                    shown.becoming(),
                    shown.read(),
                    shown.cells(),
                    shown.fields(),
                    shown.problems(),
                    shown.warnings());
        }
    }

    static ImportPreviewView of(Chosen chosen, Preview preview) {
        var mapping = chosen.mapping();
        return new ImportPreviewView(
                chosen.product(),
                chosen.proposed(),
                chosen.text(),
                chosen.columns().stream()
                        .map(column -> new Column(
                                column,
                                mapping.fields().entrySet().stream()
                                        .filter(field ->
                                                field.getValue().columns().contains(column))
                                        .map(Map.Entry::getKey)
                                        .toList()))
                        .toList(),
                chosen.columns().stream()
                        .filter(column -> column.matches(".* \\(\\d+\\)")
                                && chosen.columns().contains(column.replaceFirst(" \\(\\d+\\)$", "")))
                        .toList(),
                mapping.historic(),
                preview.kind(),
                preview.kind() != null
                                && mapping.fields().containsKey(mapping.kind().timeField())
                        ? "historic"
                        : null,
                new Counts(
                        preview.rows(),
                        preview.takenIn(),
                        preview.rejected(),
                        preview.passedOver(),
                        preview.erased(),
                        preview.repeated(),
                        preview.withWarnings(),
                        preview.becoming(),
                        preview.toTheEnd()),
                preview.headerRow() == 0 ? null : new Header(preview.headerRow(), preview.above()),
                preview.leftOut(),
                preview.questions(),
                preview.failure(),
                preview.first().stream().map(Line::of).toList());
    }
}
