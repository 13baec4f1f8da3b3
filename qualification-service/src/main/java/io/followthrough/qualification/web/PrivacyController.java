package io.followthrough.qualification.web;

import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.privacy.ErasePeople;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.privacy.FindPerson.Found;
import io.followthrough.qualification.application.privacy.Identifier;
import io.followthrough.qualification.application.privacy.Mentions;
import io.followthrough.qualification.application.privacy.SeveralPeopleException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Mentions mentions;

    PrivacyController(
            FindPerson people,
            LookUpProspects prospects,
            Relations relations,
            AccessTrail trail,
            ErasePeople erasePeople,
            Mentions mentions) {
        this.people = people;
        this.prospects = prospects;
        this.relations = relations;
        this.trail = trail;
        this.erasePeople = erasePeople;
        this.mentions = mentions;
    }

    /**
     * @param prospectIds the person's, erased here and told to all services; empty for somebody unknown here, for whom the
     *     others look all the same
     * @param keys by which the person was known: kept nowhere from now on but in this answer
     * @param othersThere prospects who are reached at the same number or mailbox, and of whom nothing was erased
     * @param namedIn words of others, and notes on them, that still have the person's name, address or number in them: theirs,
     *     for somebody to look at
     * @param warnings that nobody was found, or that two people may have shared what was erased
     */
    record Erased(
            String erasureId,
            List<String> prospectIds,
            Instant erasedAt,
            Set<String> keys,
            Set<String> othersThere,
            List<Mentions.Mention> namedIn,
            List<String> warnings) {}

    /** All that is held of the person whom exactly one of the parameters names. */
    @Operation(operationId = "exportPerson", summary = "Everything that is held of one person")
    @GetMapping
    PersonExport export(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        var identifier = new PersonQuery(email, phone, id, name).identifier();
        var found = find(identifier).orElseThrow(() -> noProspect(identifier));
        var prospectId = found.prospect().prospectId();
        AuditedCalls.isAbout(request, prospectId);
        var seen = prospects.find(prospectId).orElseThrow(() -> ProblemException.notFound("prospect", prospectId));
        var ids = found.prospectIds();
        return PersonExport.of(
                found,
                seen,
                relations,
                trail.list(ids, MOST_ACCESSES, null).accesses(),
                Cautions.about(found, identifier));
    }

    /** Forgets the person, here and in every other service. Cannot be undone; doing it again changes nothing. */
    @Operation(operationId = "erasePerson", summary = "Forget a person in every service")
    @DeleteMapping
    Erased erase(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        var identifier = new PersonQuery(email, phone, id, name).identifier();
        var found = identifier instanceof Identifier.Name wanted ? nobodyByNameAlone(wanted) : find(identifier);
        if (found.isPresent()) {
            AuditedCalls.isAbout(request, found.get().prospect().prospectId());
            var others = people.sharingPlacesWith(found.get());
            var warnings = Cautions.about(found.get(), identifier);
            var namedIn = mentions.inWords(found.get());
            var erasure = erasePeople.erase(found.get());
            return new Erased(
                    erasure.erasureId(),
                    erasure.prospectIds(),
                    erasure.at(),
                    found.get().keys(),
                    others,
                    namedIn,
                    warnings);
        }
        var key = identifier
                .heldElsewhere()
                .orElseThrow(() -> ProblemException.notFound("person", "by that identifier: nothing is held"));
        var erasure = erasePeople.eraseElsewhere(key);
        return new Erased(
                erasure.erasureId(), List.of(), erasure.at(), Set.of(), Set.of(), List.of(), Cautions.nobody());
    }

    /** "Nothing" would be sent on to whoever asked. */
    private ProblemException noProspect(Identifier identifier) {
        var named = identifier.heldElsewhere().map(relations::namedElsewhere).orElse("");
        return ProblemException.notFound(
                "prospect",
                "by that identifier"
                        + (named.isEmpty()
                                ? ", and nobody is known to have named them"
                                : "; others named them: " + named)
                        + ". For where else somebody may be named see Privacy in docs/qualification.md");
    }

    private Optional<Found> nobodyByNameAlone(Identifier.Name wanted) {
        var namesakes = people.byName(wanted).stream().map(Found::prospect).toList();
        if (!namesakes.isEmpty()) {
            throw nothingDone(new SeveralPeopleException(namesakes));
        }
        return Optional.empty();
    }

    private Optional<Found> find(Identifier identifier) {
        try {
            return people.by(identifier);
        } catch (SeveralPeopleException several) {
            throw nothingDone(several);
        }
    }

    private static ProblemException nothingDone(SeveralPeopleException several) {
        return ProblemException.conflict("Nothing was done: " + several.getMessage() + ".");
    }
}
