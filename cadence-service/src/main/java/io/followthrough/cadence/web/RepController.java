package io.followthrough.cadence.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.cadence.application.AgreedMeetings;
import io.followthrough.cadence.application.ChangeRep;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.KeepPromises;
import io.followthrough.cadence.application.PromisesReport;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.RepCheck;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Representatives. Whoever changes one is told what becomes of the promises made in that one's name. */
@RestController
class RepController {

    private final Definitions definitions;
    private final ChangeRep changeRep;
    private final KeepPromises promises;
    private final AgreedMeetings agreed;
    private final InstantSource clock;

    RepController(
            Definitions definitions,
            ChangeRep changeRep,
            KeepPromises promises,
            AgreedMeetings agreed,
            InstantSource clock) {
        this.definitions = definitions;
        this.changeRep = changeRep;
        this.promises = promises;
        this.agreed = agreed;
        this.clock = clock;
    }

    /**
     * The representative as stored, and what became of promises that did not fit any more.
     *
     * @param promises what is made at another time or by others now, and what could not be kept since nobody has room
     * @param meetings that were agreed with people and cannot take place as agreed: somebody else has to go, or move or
     *     cancel them; the worklist names them until then
     */
    record ChangedRep(@JsonUnwrapped Rep rep, PromisesReport promises, List<AgreedView> meetings) {}

    @Operation(operationId = "reps", summary = "Representatives")
    @GetMapping("/v1/reps")
    Page<Rep> reps() {
        return Page.whole(definitions.library().reps().values().stream()
                .sorted(Comparator.comparing(Rep::id))
                .toList());
    }

    @Operation(operationId = "rep", summary = "One representative")
    @GetMapping("/v1/reps/{id}")
    ResponseEntity<Rep> rep(@PathVariable String id) {
        var rep = known(definitions.library().reps().get(id), id);
        return answer(rep, rep);
    }

    /**
     * Replaces a representative, or adds one.
     *
     * @param ifMatch the version that was seen; 412 if it is not the newest any more
     */
    @Operation(operationId = "putRep", summary = "Replace a representative, or add one")
    @PutMapping("/v1/reps/{id}")
    ResponseEntity<ChangedRep> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RepInput body) {
        DefinitionInput.checkId(id);
        var seen = ifMatch == null ? SeenVersion.of(body.version()) : SeenVersion.of(ifMatch);
        return changed(id, false, newest -> {
            seen.check("rep " + id, newest == null ? 0 : newest.version());
            var written = body.toRep(id).backIfActive().withVersion(newest == null ? 0 : newest.version());
            return written.withMeetingsOf(newest);
        });
    }

    /** Away from a day to a day. Said again, nothing more happens. */
    @Operation(operationId = "repAbsent", summary = "A representative is away from a day to a day")
    @PostMapping("/v1/reps/{id}/absences")
    ResponseEntity<ChangedRep> absent(@PathVariable String id, @RequestBody AbsenceInput input) {
        var rep = known(definitions.library().reps().get(id), id);
        var absence = input.toAbsence(clock.instant().atZone(rep.timeZone()).toLocalDate());
        return changed(id, true, newest -> known(newest, id).with(absence));
    }

    /**
     * There after all, from a day to a day: whatever was said of these days is taken back, of a longer absence only these. What has moved
     * meanwhile stays where it is. Said again, nothing more happens.
     */
    @Operation(operationId = "repPresent", summary = "A representative is there after all from a day to a day")
    @DeleteMapping("/v1/reps/{id}/absences")
    ResponseEntity<ChangedRep> present(
            @PathVariable String id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        requireInOrder(from, to);
        return changed(id, true, newest -> known(newest, id).present(from, to));
    }

    /** A meeting or another stretch that is taken. Said again, nothing more happens. */
    @Operation(operationId = "repBusy", summary = "A stretch of time of a representative is taken")
    @PostMapping("/v1/reps/{id}/busy")
    ResponseEntity<ChangedRep> busy(@PathVariable String id, @RequestBody BusyInput taken) {
        return changed(id, true, newest -> known(newest, id).with(taken.toBusyTime()));
    }

    /** What was taken from then to then is free again; a meeting that was agreed with somebody is called off in its contact. */
    @Operation(operationId = "repFree", summary = "A stretch of time that was taken is free again")
    @DeleteMapping("/v1/reps/{id}/busy")
    ResponseEntity<ChangedRep> free(@PathVariable String id, @RequestParam Instant from, @RequestParam Instant to) {
        requireInOrder(from, to);
        return changed(id, true, newest -> known(newest, id).free(from, to));
    }

    private static <T extends Comparable<? super T>> void requireInOrder(T from, T to) {
        if (to.compareTo(from) < 0) {
            throw new InvalidInputException("to", "is " + to + ", before from", "use " + from + " or later");
        }
    }

    /** @param to is refused: whoever has room takes a contact */
    record Leaving(@Nullable String to) {

        void check() {
            if (to != null) {
                throw new InvalidInputException(
                        "to",
                        "cannot be chosen: each contact goes to whoever has room for it",
                        "leave it out; meetings are given to one by POST /v1/reps/{id}/meetings/hand-over");
            }
        }
    }

    /**
     * Hands over all that was promised in the name of somebody who leaves, e-mails included: they go out in the name of the
     * new one. Said again, nothing more happens.
     */
    @Operation(
            operationId = "repLeaves",
            summary = "Hand over all that was promised in the name of somebody who leaves")
    @PostMapping("/v1/reps/{id}/leave")
    ResponseEntity<ChangedRep> leave(@PathVariable String id, @RequestBody(required = false) @Nullable Leaving input) {
        if (input != null) {
            input.check();
        }
        var now = clock.instant();
        var stored = changeRep.change(id, newest -> {
            var rep = known(newest, id);
            return rep.leaving(now.atZone(rep.timeZone()).toLocalDate());
        });
        return told(stored);
    }

    private static Rep known(@Nullable Rep rep, String id) {
        if (rep == null) {
            throw ProblemException.notFound("rep", id);
        }
        return rep;
    }

    private ResponseEntity<ChangedRep> changed(String id, boolean isAddition, Function<@Nullable Rep, Rep> change) {
        var stored = changeRep.change(id, newest -> {
            var rep = change.apply(newest);
            var problems = new ArrayList<>(RepCheck.problems(rep, definitions.library()));
            if (isAddition && newest != null) {
                // What was stored before a rule was made is in nobody's way who is ill.
                problems.removeAll(RepCheck.problems(newest, definitions.library()));
            }
            DefinitionInput.refuse(problems);
            return rep;
        });
        return told(stored);
    }

    private ResponseEntity<ChangedRep> told(Rep stored) {
        var meetings = agreed.inDanger(stored).stream().map(AgreedView::of).toList();
        return answer(stored, new ChangedRep(stored, promises.after(stored), meetings));
    }

    private static <T> ResponseEntity<T> answer(Rep rep, T body) {
        return ResponseEntity.ok().eTag("\"" + rep.version() + "\"").body(body);
    }
}
