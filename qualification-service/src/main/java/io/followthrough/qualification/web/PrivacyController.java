package io.followthrough.qualification.web;

import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.privacy.ErasePeople;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.privacy.FindPerson.Found;
import io.followthrough.qualification.application.privacy.SeveralPeopleException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is held of a person, to export and to erase. */
@RestController
@RequestMapping("/v1/people")
class PrivacyController {

    private static final int MOST_ACCESSES = 500;

    private final FindPerson people;
    private final LookUpProspects prospects;
    private final Relations relations;
    private final AccessTrail trail;
    private final ErasePeople erasePeople;

    PrivacyController(
            FindPerson people,
            LookUpProspects prospects,
            Relations relations,
            AccessTrail trail,
            ErasePeople erasePeople) {
        this.people = people;
        this.prospects = prospects;
        this.relations = relations;
        this.trail = trail;
        this.erasePeople = erasePeople;
    }

    /**
     * @param prospectIds the person's, erased here and told to all services; empty for somebody unknown here, for whom the
     *     others look all the same
     */
    record Erased(String erasureId, List<String> prospectIds, Instant erasedAt) {}

    /** All that is held of the person whom exactly one of the parameters names. */
    @GetMapping
    PersonExport export(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String id,
            HttpServletRequest request) {
        var found = find(new PersonQuery(email, phone, id))
                .orElseThrow(() -> ProblemException.notFound("person", "by that identifier: nothing is held"));
        var prospectId = found.prospect().prospectId();
        AuditedCalls.isAbout(request, prospectId);
        var seen = prospects.find(prospectId).orElseThrow(() -> ProblemException.notFound("prospect", prospectId));
        var ids = found.prospectIds();
        return PersonExport.of(
                found, seen, relations, trail.list(ids, MOST_ACCESSES, null).accesses());
    }

    /** Forgets the person, here and in every other service. Cannot be undone; doing it again changes nothing. */
    @DeleteMapping
    Erased erase(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String id,
            HttpServletRequest request) {
        var query = new PersonQuery(email, phone, id);
        var found = find(query);
        if (found.isPresent()) {
            AuditedCalls.isAbout(request, found.get().prospect().prospectId());
            var erasure = erasePeople.erase(found.get());
            return new Erased(erasure.erasureId(), erasure.prospectIds(), erasure.at());
        }
        var key = query.identityKey();
        if (key == null) {
            throw ProblemException.notFound("person", "by that identifier: nothing is held");
        }
        var erasure = erasePeople.eraseElsewhere(key);
        return new Erased(erasure.erasureId(), List.of(), erasure.at());
    }

    private Optional<Found> find(PersonQuery query) {
        var key = query.identityKey();
        try {
            return key == null ? people.byProspectId(String.valueOf(query.id()).strip()) : people.byKey(key);
        } catch (SeveralPeopleException several) {
            throw ProblemException.conflict("Nothing was done: " + several.getMessage() + ".");
        }
    }
}
