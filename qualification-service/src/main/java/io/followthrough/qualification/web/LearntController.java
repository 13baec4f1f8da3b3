package io.followthrough.qualification.web;

import static org.springframework.http.HttpStatus.ACCEPTED;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Objection;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.RecordWhatWasLearnt;
import io.followthrough.qualification.application.RecordWhatWasLearnt.Learnt;
import io.followthrough.qualification.domain.KnownDeal;
import io.followthrough.qualification.web.LearntInput.DealNews;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a representative learnt. Each becomes an activity; the decision follows within a second. */
@RestController
@RequestMapping("/v1/prospects/{id}")
class LearntController {

    private static final String KEY = "Idempotency-Key";

    private final LookUpProspects prospects;
    private final RecordWhatWasLearnt record;

    LearntController(LookUpProspects prospects, RecordWhatWasLearnt record) {
        this.prospects = prospects;
        this.record = record;
    }

    /** @param activityId of the activity that was recorded */
    record Accepted(String activityId) {}

    @Operation(operationId = "learnAnswers", summary = "Record answers to questions")
    @PostMapping("/answers")
    @ResponseStatus(ACCEPTED)
    Accepted answers(
            @PathVariable String id,
            @RequestBody LearntInput.Answers input,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var answers = input.answers();
        if (answers == null || answers.isEmpty()) {
            throw missing("answers", "send for example {\"answers\": {\"budget\": \"10000\"}}");
        }
        return accept(
                id,
                new Learnt(
                        ActivityKind.QUESTION_ANSWERED,
                        input.repId(),
                        input.at(),
                        input.minutes(),
                        input.text(),
                        answers,
                        null,
                        null,
                        key));
    }

    @Operation(operationId = "learnNote", summary = "Record a note")
    @PostMapping("/notes")
    @ResponseStatus(ACCEPTED)
    Accepted note(
            @PathVariable String id,
            @RequestBody LearntInput.Note input,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var text = required("text", input.text(), "send for example {\"text\": \"wants a demo\"}");
        return accept(
                id,
                new Learnt(
                        ActivityKind.NOTE_TAKEN,
                        input.repId(),
                        input.at(),
                        input.minutes(),
                        text,
                        Map.of(),
                        null,
                        null,
                        key));
    }

    @Operation(operationId = "learnObjection", summary = "Record an objection that somebody raised")
    @PostMapping("/objections")
    @ResponseStatus(ACCEPTED)
    Accepted objection(
            @PathVariable String id,
            @RequestBody LearntInput.RaisedObjection input,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var type = required(
                "type",
                input.type(),
                "send for example PRICE, TIMING, COMPETITOR, NO_NEED, TRUST, NOT_NOW or NOT_INTERESTED");
        return accept(
                id,
                new Learnt(
                        Boolean.TRUE.equals(input.cleared())
                                ? ActivityKind.OBJECTION_CLEARED
                                : ActivityKind.OBJECTION_RAISED,
                        input.repId(),
                        input.at(),
                        input.minutes(),
                        input.text(),
                        Map.of(),
                        new Objection(type.toUpperCase(Locale.ROOT), input.text()),
                        null,
                        key));
    }

    @Operation(operationId = "learnDeal", summary = "Record that a deal was opened, won or lost")
    @PostMapping("/deal")
    @ResponseStatus(ACCEPTED)
    Accepted deal(
            @PathVariable String id,
            @RequestBody LearntInput.DealNews input,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var outcome = input.outcome();
        if (outcome == null) {
            throw missing("outcome", "use one of " + Arrays.toString(DealNews.Outcome.values()));
        }
        var kind = switch (outcome) {
            case OPENED -> ActivityKind.DEAL_OPENED;
            case WON -> ActivityKind.DEAL_WON;
            case LOST -> ActivityKind.DEAL_LOST;
        };
        var known = prospects.find(id).orElseThrow(() -> ProblemException.notFound("prospect", id));
        var deal = new DealNewsReader(KnownDeal.of(known.prospect()), known.asOf()).read(outcome, input);
        return accept(
                id, new Learnt(kind, input.repId(), input.at(), input.minutes(), null, Map.of(), null, deal, key));
    }

    @Operation(operationId = "learnRole", summary = "Record which role somebody has in the decision")
    @PostMapping("/role")
    @ResponseStatus(ACCEPTED)
    Accepted role(
            @PathVariable String id,
            @RequestBody LearntInput.KnownRole input,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var role = input.role();
        if (role == null) {
            throw missing("role", "use one of " + Arrays.toString(io.followthrough.events.Role.values()));
        }
        return accept(
                id,
                new Learnt(
                        ActivityKind.QUESTION_ANSWERED,
                        input.repId(),
                        input.at(),
                        input.minutes(),
                        input.text(),
                        Map.of("role", role.name()),
                        null,
                        null,
                        key));
    }

    private Accepted accept(String id, Learnt learnt) {
        var prospect = prospects.find(id).orElseThrow(() -> ProblemException.notFound("prospect", id));
        return new Accepted(record.record(prospect.prospect().prospectId(), learnt));
    }

    private static String required(String field, @Nullable String value, String remedy) {
        if (value == null || value.isBlank()) {
            throw missing(field, remedy);
        }
        return value.strip();
    }

    private static InvalidInputException missing(String field, String remedy) {
        return new InvalidInputException(field, "is missing", remedy);
    }
}
