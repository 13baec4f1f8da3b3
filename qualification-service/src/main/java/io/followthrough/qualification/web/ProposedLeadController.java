package io.followthrough.qualification.web;

import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.naming.DecideProposedLeads;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.domain.naming.NamedPerson.Correction;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom others named, for a representative to decide about. */
@RestController
@RequestMapping("/v1/proposed-leads")
class ProposedLeadController {

    private static final int MOST_PER_PAGE = 200;
    private static final int LONGEST = 200;

    private final ProposedLeads proposals;
    private final DecideProposedLeads decide;
    private final ProposedLeadViews views;
    private final FindPerson people;

    ProposedLeadController(
            ProposedLeads proposals, DecideProposedLeads decide, ProposedLeadViews views, FindPerson people) {
        this.proposals = proposals;
        this.decide = decide;
        this.views = views;
        this.people = people;
    }

    /** What was read wrong; each may be left out. */
    record Corrected(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String jobTitle) {

        Correction toCorrection() {
            return new Correction(given(name), given(email), given(phone), given(jobTitle));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        boolean isTooLong() {
            return Stream.of(name, email, phone, jobTitle).anyMatch(text -> text != null && text.length() > LONGEST);
        }
    }

    /**
     * Whoever was named last first.
     *
     * @param prospect only those whom this prospect named, or who turned out to be this prospect
     */
    @Operation(
            operationId = "proposedLeads",
            summary = "People whom others named as worth turning to, the newest first")
    @GetMapping
    Page<ProposedLeadView> list(
            @RequestParam(defaultValue = "OPEN") ProposedLead.State state,
            @RequestParam(required = false) @Nullable String prospect,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var position = new Cursor("proposed-leads/" + state + "/" + prospect);
        var listing = proposals.list(state, ids(prospect), limit, position.behind(cursor, limit, MOST_PER_PAGE));
        return new Page<>(
                listing.proposals().stream().map(views::of).toList(), position.encode(listing.next()), listing.total());
    }

    @Operation(operationId = "proposedLead", summary = "Somebody whom others named, and what became of it")
    @GetMapping("/{id}")
    ProposedLeadView one(@PathVariable String id) {
        return views.of(find(id));
    }

    /**
     * Sends a capture of the person, who is then a lead like any other, without any consent. 409 for somebody who is a prospect
     * already, and after another decision.
     *
     * @param corrected what was read wrong
     */
    @Operation(operationId = "takeProposedLead", summary = "Take somebody who was named as a lead")
    @PostMapping("/{id}/take")
    ProposedLeadView take(
            @PathVariable String id, @RequestBody(required = false) @Nullable Corrected corrected, Principal who) {
        var proposal = find(id);
        if (corrected != null && corrected.isTooLong()) {
            throw new InvalidInputException(
                    "name", "is too long", "write at most " + LONGEST + " characters in each field");
        }
        views.known(proposal).ifPresent(known -> {
            throw ProblemException.conflict("The person is known already, as prospect "
                    + known.prospect().prospectId() + ": POST /v1/proposed-leads/" + id + "/link.");
        });
        return decided(
                decide.take(proposal, corrected == null ? Correction.NONE : corrected.toCorrection(), who.getName()),
                ProposedLead.State.SENT,
                ProposedLead.State.TAKEN,
                ProposedLead.State.REJECTED);
    }

    /** The person is a prospect already: no lead is made. 409 if nobody is known by the address or the number. */
    @Operation(operationId = "linkProposedLead", summary = "Somebody who was named is a prospect already")
    @PostMapping("/{id}/link")
    ProposedLeadView link(@PathVariable String id, Principal who) {
        var proposal = find(id);
        if (proposal.state() == ProposedLead.State.LINKED) {
            return views.of(proposal);
        }
        var known = views.known(proposal)
                .orElseThrow(() -> ProblemException.conflict(
                        "Nobody is known by the address or the number, or it is decided: " + proposal.state() + "."));
        return decided(decide.link(proposal, known, who.getName()), ProposedLead.State.LINKED);
    }

    /** Never proposed again. */
    @Operation(operationId = "refuseProposedLead", summary = "Somebody who was named is no lead, for good")
    @PostMapping("/{id}/refuse")
    ProposedLeadView refuse(@PathVariable String id, Principal who) {
        return decided(decide.refuse(find(id), who.getName()), ProposedLead.State.NO_LEAD);
    }

    private ProposedLeadView decided(ProposedLead proposal, ProposedLead.State... fitting) {
        if (!List.of(fitting).contains(proposal.state())) {
            throw ProblemException.conflict("It was decided otherwise before: " + proposal.state() + ".");
        }
        return views.of(proposal);
    }

    private ProposedLead find(String id) {
        return proposals.find(id).orElseThrow(() -> ProblemException.notFound("proposed lead", id));
    }

    /** Of a person under all ids. */
    private List<String> ids(@Nullable String prospect) {
        return prospect == null
                ? List.of()
                : people.byProspectId(prospect)
                        .map(FindPerson.Found::prospectIds)
                        .orElse(List.of(prospect));
    }
}
