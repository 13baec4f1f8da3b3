package io.followthrough.qualification.web;

import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.application.naming.WhoIsNamed;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.followthrough.qualification.domain.naming.Source;
import io.followthrough.qualification.web.ProposedLeadView.Known;
import io.followthrough.qualification.web.ProposedLeadView.NamedBy;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows proposed leads with the people in them as they are now: a namer who was merged as who they go on as. */
@Component
class ProposedLeadViews {

    private final LookUpProspects prospects;
    private final WhoIsNamed who;

    ProposedLeadViews(LookUpProspects prospects, WhoIsNamed who) {
        this.prospects = prospects;
        this.who = who;
    }

    ProposedLeadView of(ProposedLead proposal) {
        var person = proposal.person();
        return new ProposedLeadView(
                proposal.proposalId(),
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                person == null ? null : person.phone(),
                person == null ? null : person.jobTitle(),
                person == null ? null : person.company(),
                proposal.as(),
                proposal.probability(),
                sources(proposal),
                proposal.told(),
                proposal.state(),
                known(proposal).map(ProposedLeadViews::known).orElse(null),
                Optional.ofNullable(proposal.prospectId())
                        .flatMap(prospects::find)
                        .map(seen -> seen.prospect().prospectId())
                        .orElse(null),
                proposal.problems(),
                proposal.firstAt(),
                proposal.lastAt(),
                proposal.decidedAt(),
                proposal.decidedBy());
    }

    /** Of somebody about whom is to be decided. */
    Optional<Seen> known(ProposedLead proposal) {
        return proposal.person() == null || !proposal.isUndecided() ? Optional.empty() : who.known(proposal.person());
    }

    private static Known known(Seen seen) {
        return new Known(
                seen.prospect().prospectId(),
                seen.decision().person().name(),
                seen.decision().stage().stage());
    }

    private List<NamedBy> sources(ProposedLead proposal) {
        return proposal.sources().stream()
                .flatMap(source -> prospects.find(source.namerId()).map(namer -> source(source, namer)).stream())
                .toList();
    }

    private static NamedBy source(Source source, Seen namer) {
        return new NamedBy(
                namer.prospect().prospectId(),
                namer.decision().person().name(),
                source.factId(),
                source.at(),
                source.words(),
                source.as(),
                source.byThemselves(),
                source.probability());
    }
}
