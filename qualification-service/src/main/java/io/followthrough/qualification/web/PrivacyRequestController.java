package io.followthrough.qualification.web;

import static org.springframework.http.HttpStatus.ACCEPTED;

import io.followthrough.events.ActivityKind;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.RecordWhatWasLearnt;
import io.followthrough.qualification.application.RecordWhatWasLearnt.Learnt;
import io.followthrough.qualification.application.privacy.PrivacyTasks;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Heard.PrivacyRequest;
import io.followthrough.reading.Intent;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people ask about their data, as tasks with the date of the law. */
@RestController
class PrivacyRequestController {

    private static final Cursor LIST = new Cursor("privacy-requests");
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 2_000;

    private final PrivacyTasks tasks;
    private final LookUpProspects prospects;
    private final RecordWhatWasLearnt record;

    PrivacyRequestController(PrivacyTasks tasks, LookUpProspects prospects, RecordWhatWasLearnt record) {
        this.tasks = tasks;
        this.prospects = prospects;
        this.record = record;
    }

    /**
     * @param factId of the message that asks
     * @param words those that say so
     * @param dueBy a month after it was asked
     */
    record Waiting(
            String prospectId,
            @Nullable String name,
            @Nullable String email,
            PrivacyRequest kind,
            String factId,
            @Nullable String words,
            Instant at,
            Instant dueBy,
            boolean overdue) {}

    /** @param reason what was done, or why not: it stands in the person's history */
    record Done(@Nullable String reason, @Nullable String repId) {}

    /** @param activityId of the activity that was recorded */
    record Accepted(String activityId) {}

    /** Those whose date comes first. */
    @Operation(operationId = "privacyRequests", summary = "Requests for data or erasure that wait, by due date")
    @GetMapping("/v1/privacy-requests")
    Page<Waiting> waiting(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var people = tasks.waiting(LIST.behind(cursor, limit, MOST), limit);
        var items = people.stream()
                .flatMap(task -> prospects.find(task.prospect().prospectId()).stream())
                .flatMap(seen -> seen.decision().privacyRequests().stream()
                        .map(asked -> new Waiting(
                                seen.prospect().prospectId(),
                                seen.decision().person().name(),
                                seen.decision().person().email(),
                                asked.kind(),
                                asked.factId(),
                                asked.words(),
                                asked.at(),
                                asked.dueBy(),
                                asked.dueBy().isBefore(seen.asOf()))))
                .sorted(Comparator.comparing(Waiting::dueBy))
                .toList();
        var next = people.size() < limit ? null : LIST.encode(people.getLast().place());
        return new Page<>(items, next, tasks.countWaiting());
    }

    /** Answered, done, or refused with a reason. Whoever is erased has no request left. */
    @Operation(operationId = "privacyRequestDone", summary = "A privacy request was answered, or refused with a reason")
    @PostMapping("/v1/prospects/{id}/privacy-requests/{factId}/done")
    @ResponseStatus(ACCEPTED)
    Accepted done(@PathVariable String id, @PathVariable String factId, @RequestBody Done input) {
        var reason = input.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason",
                    reason == null || reason.isBlank() ? "is missing" : "has " + reason.length() + " characters",
                    "say in up to " + LONGEST_REASON + " characters what was done, for example \"sent a copy\"");
        }
        var seen = prospects.find(id).orElseThrow(() -> ProblemException.notFound("prospect", id));
        if (seen.decision().privacyRequests().stream()
                .noneMatch(asked -> asked.factId().equals(factId))) {
            throw ProblemException.notFound("open privacy request", factId);
        }
        var answers = Map.of(
                FactReader.READING, Intent.NEUTRAL.name(),
                FactReader.READING_OF, factId,
                FactReader.PRIVACY_REASON, reason.strip());
        return new Accepted(record.record(
                seen.prospect().prospectId(),
                new Learnt(
                        ActivityKind.QUESTION_ANSWERED,
                        input.repId(),
                        null,
                        null,
                        null,
                        answers,
                        null,
                        null,
                        "privacy-request-done:" + factId)));
    }
}
