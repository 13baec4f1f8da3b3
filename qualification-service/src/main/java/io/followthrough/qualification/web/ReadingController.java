package io.followthrough.qualification.web;

import static org.springframework.http.HttpStatus.ACCEPTED;

import io.followthrough.events.ActivityKind;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.RecordWhatWasLearnt;
import io.followthrough.qualification.application.RecordWhatWasLearnt.Learnt;
import io.followthrough.qualification.domain.KnownFacts;
import io.followthrough.qualification.domain.StandingRefusal;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Heard;
import io.followthrough.reading.Intent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person says that a message means, where nobody else was sure. Saying the same again changes nothing. */
@RestController
@RequestMapping("/v1/prospects/{id}")
class ReadingController {

    private final LookUpProspects prospects;
    private final RecordWhatWasLearnt record;

    ReadingController(LookUpProspects prospects, RecordWhatWasLearnt record) {
        this.prospects = prospects;
        this.record = record;
    }

    /**
     * @param of {@code unclear.factId}, or the {@code factId} of a privacy request that is done
     * @param says for example {@code OPT_OUT}; {@code NEUTRAL}: nothing of importance
     */
    record Meaning(
            @Nullable String of,
            @Nullable String says,
            @Nullable String repId) {}

    /** @param activityId of the activity that was recorded */
    record Accepted(String activityId) {}

    @Operation(
            operationId = "learnMeaning",
            summary = "Say what a message means that could not be read for sure",
            description =
                    "409 where nothing is known by that factId, or where contact is refused and that would not change it, with what would.")
    @PostMapping("/readings")
    @ResponseStatus(ACCEPTED)
    Accepted meaning(@PathVariable String id, @RequestBody Meaning input) {
        var of = input.of();
        if (of == null || of.isBlank()) {
            throw new InvalidInputException("of", "is missing", "send the factId of what was read");
        }
        var says = input.says();
        var known = Arrays.stream(Intent.values())
                .filter(intent -> intent.name().equals(says))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "says", "is " + says, "use one of " + Arrays.toString(Intent.values())));
        return accept(id, of, known, input.repId());
    }

    /** Makes a lead of somebody whose message was read as a vendor's pitch, a job application or the like. */
    @Operation(operationId = "claimLead", summary = "Make a lead of somebody who was read as none")
    @PostMapping("/claim")
    @ResponseStatus(ACCEPTED)
    Accepted claim(@PathVariable String id) {
        return accept(id, Heard.CLAIM, Intent.NEUTRAL, null);
    }

    /** What would come to nothing is not taken down as if it were done. */
    private Accepted accept(String id, String of, Intent says, @Nullable String repId) {
        var seen = prospects.find(id).orElseThrow(() -> ProblemException.notFound("prospect", id));
        if (!of.equals(Heard.CLAIM) && !KnownFacts.include(seen.prospect(), of)) {
            throw ProblemException.conflict("nothing that this person said or wrote has the factId " + of
                    + ": send that of unclear, of a privacy request or of an entry of the timeline");
        }
        var answers = Map.of(FactReader.READING, says.name(), FactReader.READING_OF, of);
        var learnt = new Learnt(
                ActivityKind.QUESTION_ANSWERED, repId, null, null, null, answers, null, null, "reading:" + of + says);
        var activity = record.activity(seen.prospect().prospectId(), learnt);
        if (!seen.prospect().holds(activity)) {
            StandingRefusal.defies(of, says, seen.decision(), prospects.trying(seen, activity))
                    .ifPresent(why -> {
                        throw ProblemException.conflict(why);
                    });
        }
        return new Accepted(record.record(activity));
    }
}
