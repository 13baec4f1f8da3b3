package io.followthrough.cadence.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.KeepPromises;
import io.followthrough.cadence.application.PromisesReport;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.RepCheck;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Representatives. Whoever changes one is told what becomes of the promises made in that one's name. */
@RestController
class RepController {

    private final Definitions definitions;
    private final KeepPromises promises;

    RepController(Definitions definitions, KeepPromises promises) {
        this.definitions = definitions;
        this.promises = promises;
    }

    /** The representative as stored, and what became of promises that did not fit any more. */
    record ChangedRep(@JsonUnwrapped Rep rep, PromisesReport promises) {}

    @GetMapping("/v1/reps")
    Page<Rep> reps() {
        return Page.whole(definitions.library().reps().values().stream()
                .sorted(Comparator.comparing(Rep::id))
                .toList());
    }

    @GetMapping("/v1/reps/{id}")
    Rep rep(@PathVariable String id) {
        var rep = definitions.library().reps().get(id);
        if (rep == null) {
            throw ProblemException.notFound("rep", id);
        }
        return rep;
    }

    @PutMapping("/v1/reps/{id}")
    ChangedRep put(@PathVariable String id, @RequestBody RepInput body) {
        DefinitionInput.checkId(id);
        return changed(body.toRep(id));
    }

    /** Away from a day to a day. Said again, nothing more happens. */
    @PostMapping("/v1/reps/{id}/absences")
    ChangedRep absent(@PathVariable String id, @RequestBody Absence absence) {
        return changed(rep(id).with(absence));
    }

    /** A meeting or another stretch that is taken. Said again, nothing more happens. */
    @PostMapping("/v1/reps/{id}/busy")
    ChangedRep busy(@PathVariable String id, @RequestBody BusyTime taken) {
        return changed(rep(id).with(taken));
    }

    private ChangedRep changed(Rep rep) {
        DefinitionInput.refuse(RepCheck.problems(rep, definitions.library()));
        var stored = definitions.put(rep);
        return new ChangedRep(stored, promises.after(stored));
    }
}
