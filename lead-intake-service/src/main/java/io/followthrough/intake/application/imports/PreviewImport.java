package io.followthrough.intake.application.imports;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.Survey;
import io.followthrough.intake.files.FileHeader;
import io.followthrough.intake.files.RowFile;
import io.followthrough.intake.files.UnreadableFileException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.reading.lists.ListKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what would become of a file. Nothing is stored, nothing is sent. */
public final class PreviewImport {

    /** Rows that are shown. */
    public static final int SHOWN = 20;

    private static final int MOST_ROWS = 100_000;

    /** Rows that are compared at once with people who asked to be erased. */
    private static final int COMPARED = 500;

    private final Intake intake;
    private final ErasedPeople erased;
    private final ZoneId business;
    private final InstantSource clock;

    /** @param business where dates are meant that say no zone */
    public PreviewImport(Intake intake, ErasedPeople erased, ZoneId business, InstantSource clock) {
        this.intake = intake;
        this.erased = erased;
        this.business = business;
        this.clock = clock;
    }

    /**
     * What would become of one row.
     *
     * @param repeats whether a row before was about the same person
     * @param becoming what would become of the person; null: nothing
     * @param read whom it is about as it was understood; null where nothing is shown of it
     * @param cells as they stand in the file; none where nothing is shown of it
     */
    public record Shown(
            long row,
            Outcome outcome,
            boolean repeats,
            @Nullable Becoming becoming,
            @Nullable ReadRow read,
            List<String> cells,
            Map<String, String> fields,
            List<Problem> problems,
            List<UnreadPart> warnings) {}

    public enum Outcome {
        TAKEN_IN,
        REJECTED,
        PASSED_OVER,
        /** About somebody who asked to be erased: left out. */
        ERASED
    }

    /**
     * What would become of all of them.
     *
     * @param erased about people who asked to be erased
     * @param repeated of those that would be taken in: about somebody of a row before
     * @param withWarnings of those that would be taken in: something in them cannot be used
     * @param headerRow where the columns have their names; 0 where the format gives them
     * @param above rows above them that are not blank, as texts
     * @param leftOut parts of the file that are not read, and may hold people
     * @param questions what somebody has to decide, as nobody can tell: columns whose dates could be two, or whose values may refuse contact
     * @param becoming how many people would become what, each counted once
     * @param kind what the list is one of; null: of people
     * @param toTheEnd whether the file was read to its end: of a very large one only the beginning is
     */
    public record Preview(
            long rows,
            long takenIn,
            long rejected,
            long passedOver,
            long erased,
            long repeated,
            long withWarnings,
            long headerRow,
            List<String> above,
            List<Problem> leftOut,
            List<Problem> questions,
            Map<Becoming, Long> becoming,
            @Nullable ListKind kind,
            boolean toTheEnd,
            @Nullable Problem failure,
            List<Shown> first) {}

    /** The preview of a file under a mapping whose columns it has. */
    public Preview preview(ReceiveImport.Upload upload, Mapping mapping) {
        var tally = new Tally();
        var survey = survey(upload, mapping.asOf(clock.instant()).in(business));
        var today = survey.decided();
        tally.questions = survey.told();
        tally.kind = survey.kind().orElse(null);
        var some = new ArrayList<Row>();
        try (var file = RowFile.open(upload.open(), mapping.format(), mapping.columns())) {
            tally.headerRow = file.headerRow();
            tally.above = file.above().stream().map(FileHeader::filled).toList();
            tally.leftOut = file.leftOut();
            var row = file.next();
            for (; row.isPresent() && tally.rows + some.size() < MOST_ROWS; row = file.next()) {
                some.add(row.get());
                if (some.size() == COMPARED) {
                    judge(today, some, tally);
                }
            }
            judge(today, some, tally);
            return tally.result(row.isEmpty(), null);
        } catch (UnreadableFileException unreadable) {
            judge(today, some, tally); // what stands before it is taken in
            return tally.result(false, unreadable.problem());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Survey survey(ReceiveImport.Upload upload, Mapping mapping) {
        var survey = new Survey(mapping);
        try (var file = RowFile.open(upload.open(), mapping.format(), mapping.columns())) {
            for (var row = file.next(); row.isPresent() && survey.rows() < MOST_ROWS; row = file.next()) {
                survey.see(row.get());
            }
        } catch (UnreadableFileException toldWhenReached) {
            return survey; // what stands before it is taken in
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return survey;
    }

    private void judge(Mapping mapping, List<Row> rows, Tally tally) {
        var judged = rows.stream().map(row -> judged(mapping, row)).toList();
        var left = erased.among(
                judged.stream().flatMap(one -> Stream.ofNullable(one.event())).toList());
        judged.forEach(one -> tally.add(one.shown(left, tally.keys)));
        rows.clear();
    }

    private Judged judged(Mapping mapping, Row row) {
        if (mapping.skips(row)) {
            return new Judged(row, Outcome.PASSED_OVER, null, Map.of(), List.of(), null);
        }
        return switch (mapping.apply(row)) {
            case Validated.Refused<Fields>(var problems) ->
                new Judged(row, Outcome.REJECTED, null, Map.of(), problems, null);
            case Validated.Accepted<Fields>(var fields) -> {
                var input = new Input(mapping.kind(), fields, mapping.origin(row), Trace.NONE, clock.instant());
                yield switch (intake.judge(input)) {
                    case Validated.Refused<Outgoing>(var problems) ->
                        new Judged(row, Outcome.REJECTED, null, texts(fields), problems, null);
                    case Validated.Accepted<Outgoing>(var event) ->
                        new Judged(
                                row, Outcome.TAKEN_IN, becoming(mapping, row, event), texts(fields), List.of(), event);
                };
            }
        };
    }

    private static Becoming becoming(Mapping mapping, Row row, Outgoing event) {
        if (!(event.envelope().data() instanceof LeadCaptured capture)) {
            return Becoming.FACT;
        }
        if (mapping.historic()) {
            return Becoming.HISTORY;
        }
        return mapping.standing(row)
                .map(standing -> Becoming.of(standing.why()))
                .orElseGet(() -> capture.historic()
                        ? Becoming.HISTORY
                        : ReadRow.of(capture).refusesAllContact() ? Becoming.NOT_CONTACTED : Becoming.LEAD);
    }

    /** A row by itself. @param event what it would become; null: nothing */
    private record Judged(
            Row row,
            Outcome outcome,
            @Nullable Becoming becoming,
            Map<String, String> fields,
            List<Problem> problems,
            @Nullable Outgoing event) {

        /** Beside people who asked to be erased, and rows before. */
        Shown shown(Map<Outgoing, Problem> erased, Set<String> keys) {
            if (event == null) {
                return new Shown(row.number(), outcome, false, null, null, row.cells(), fields, problems, List.of());
            }
            var problem = erased.get(event);
            return problem == null
                    ? new Shown(
                            row.number(),
                            outcome,
                            !keys.add(event.envelope().subject()),
                            becoming,
                            event.envelope().data() instanceof LeadCaptured capture ? ReadRow.of(capture) : null,
                            row.cells(),
                            fields,
                            problems,
                            Intake.unreadable(event))
                    : new Shown(
                            row.number(),
                            Outcome.ERASED,
                            false,
                            null,
                            null,
                            List.of(),
                            Map.of(),
                            List.of(problem),
                            List.of());
        }
    }

    private static Map<String, String> texts(Fields fields) {
        var texts = new TreeMap<String, String>();
        fields.paths().forEach(path -> texts.put(path, String.valueOf(fields.get(path))));
        return texts;
    }

    /** What has been seen so far. */
    private static final class Tally {

        private final Set<String> keys = new HashSet<>();
        private final List<Shown> first = new ArrayList<>();
        private long rows;
        private long takenIn;
        private long rejected;
        private long passedOver;
        private long erased;
        private long repeated;
        private long withWarnings;
        private long headerRow;
        private List<String> above = List.of();
        private List<Problem> leftOut = List.of();
        private List<Problem> questions = List.of();
        private final Map<Becoming, Long> becoming = new EnumMap<>(Becoming.class);
        private @Nullable ListKind kind;

        private void add(Shown row) {
            rows++;
            switch (row.outcome()) {
                case TAKEN_IN -> takenIn++;
                case REJECTED -> rejected++;
                case PASSED_OVER -> passedOver++;
                case ERASED -> erased++;
            }
            repeated += row.repeats() ? 1 : 0;
            if (row.becoming() != null && !row.repeats()) {
                becoming.merge(row.becoming(), 1L, Long::sum);
            }
            withWarnings += row.warnings().isEmpty() ? 0 : 1;
            if (first.size() < SHOWN) {
                first.add(row);
            }
        }

        private Preview result(boolean toTheEnd, @Nullable Problem failure) {
            return new Preview(
                    rows,
                    takenIn,
                    rejected,
                    passedOver,
                    erased,
                    repeated,
                    withWarnings,
                    headerRow,
                    above,
                    leftOut,
                    questions,
                    becoming,
                    kind,
                    toTheEnd,
                    failure,
                    List.copyOf(first));
        }
    }
}
