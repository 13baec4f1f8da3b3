package io.followthrough.qualification.application.naming;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ProspectErased;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.store.Decision;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.application.privacy.ErasePeople.Forgetful;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.qualification.domain.naming.NamedInActivity;
import io.followthrough.qualification.domain.naming.NamedPerson;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.followthrough.qualification.domain.naming.Source;
import io.followthrough.reading.Naming;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hears whom people name in messages, notes and outcomes, proposes them as leads, and hears what became of those that were sent.
 * Repeating it changes nothing. Captures and decisions about people pass by unread.
 */
public final class ProposeLeads implements Forgetful {

    private final ProposedLeads proposals;
    private final WhoIsNamed who;
    private final Claims claims;
    private final ProposalWriter writer;
    private final NamingPolicy policy;
    private final InstantSource clock;

    public ProposeLeads(
            ProposedLeads proposals,
            WhoIsNamed who,
            Claims claims,
            EventPublisher publisher,
            NamingPolicy policy,
            InstantSource clock) {
        this.proposals = proposals;
        this.who = who;
        this.claims = claims;
        this.writer = new ProposalWriter(proposals.aggregates(), publisher);
        this.policy = policy;
        this.clock = clock;
    }

    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            switch (event.data()) {
                case ActivityRecorded activity -> heard(activity, event);
                case LeadCaptured capture -> captured(capture, event);
                case ProspectErased erased -> erased(erased);
                default -> {} // names nobody
            }
        }
    }

    private void heard(ActivityRecorded activity, EventEnvelope<?> event) {
        var namerId = activity.prospectId();
        if (namerId == null
                || activity.historic()
                || activity.at().isBefore(clock.instant().minus(policy.expireAfter()))) {
            return;
        }
        var named = NamedInActivity.in(activity);
        if (!named.isEmpty()) {
            who.prospect(namerId)
                    .ifPresent(
                            namer -> named.forEach(naming -> propose(naming, namer, source(naming, activity, event))));
        }
    }

    private static Source source(Naming naming, ActivityRecorded activity, EventEnvelope<?> event) {
        return new Source(
                String.valueOf(activity.prospectId()),
                activity.activityId(),
                event.id(),
                event.correlationId(),
                activity.at(),
                naming.words(),
                naming.as(),
                NamedInActivity.byThemselves(activity),
                BigDecimal.valueOf(naming.probability()).setScale(2, RoundingMode.HALF_UP));
    }

    private void propose(Naming naming, Seen namer, Source source) {
        var person = WhoIsNamed.person(naming, namer);
        if (!isSomebodyElse(person, namer) || !canBeReached(person)) {
            return;
        }
        var hashes = who.hashesOf(person, namer);
        var known = who.known(person);
        if (hashes.isEmpty()
                || who.isToBeForgotten(hashes)
                || known.filter(seen -> WhoIsNamed.isLeftAlone(seen) || isOne(seen, namer))
                        .isPresent()) {
            return;
        }
        var held = held(person, hashes);
        var id = held.isEmpty()
                ? DerivedIds.of("proposed-lead", hashes.iterator().next())
                : held.getFirst().proposalId();
        writer.put(
                id,
                source.eventId(),
                state -> Decision.quietly(
                        state == null
                                ? ProposedLead.of(id, person, hashes, source)
                                : state.told(person, hashes, source)));
    }

    private boolean isSomebodyElse(NamedPerson person, Seen namer) {
        return !WhoIsNamed.isNamer(person, namer) && (person.email() == null || !policy.isOurs(person.email()));
    }

    /** By an address or a number, or by a name at a company that is known. */
    private static boolean canBeReached(NamedPerson person) {
        return person.email() != null
                || person.phone() != null
                || person.company() != null && person.company().domain() != null;
    }

    private static boolean isOne(Seen known, Seen namer) {
        return known.prospect().prospectId().equals(namer.prospect().prospectId());
    }

    /** Namesakes at a company have addresses of their own. */
    private List<ProposedLead> held(NamedPerson person, Set<String> hashes) {
        return proposals.knownBy(hashes).stream()
                .filter(proposal -> !contradict(proposal.person(), person))
                .toList();
    }

    private static boolean contradict(@Nullable NamedPerson one, NamedPerson other) {
        return one != null
                && one.email() != null
                && other.email() != null
                && !EmailAddresses.mailbox(one.email()).equals(EmailAddresses.mailbox(other.email()));
    }

    private void captured(LeadCaptured capture, EventEnvelope<?> event) {
        if (capture.channel() == CaptureChannel.REFERRAL
                && event.causationId() != null
                && DecideProposedLeads.SOURCES.contains(capture.source().id())) {
            proposals
                    .sentBy(event.causationId())
                    .ifPresent(id ->
                            writer.change(id, event.id(), state -> state.taken(capture.leadId(), prospectOf(capture))));
        }
    }

    /** Who has what the capture is assigned by, else who comes to be by it. */
    private String prospectOf(LeadCaptured capture) {
        var keys = PersonalKeys.of(capture.person());
        return claims.find(keys).values().stream()
                .findFirst()
                .orElseGet(() -> keys.stream()
                        .findFirst()
                        .map(IdentifyingKeys::prospectOf)
                        .orElseGet(() -> DerivedIds.of("prospect", "fact", capture.leadId())));
    }

    /** What was refused at the door, of all that anybody sent: few of it is ours. */
    public void rejected(List<RawRecord> records) {
        for (var record : records) {
            Rejections.eventId(record)
                    .flatMap(proposals::sentBy)
                    .ifPresent(id -> writer.change(
                            id,
                            "rejected/" + record.topic() + "/" + record.partition() + "/" + record.offset(),
                            state -> state.rejected(Rejections.problems(record))));
        }
    }

    private void erased(ProspectErased erased) {
        var named = proposals.knownBy(erased.identifiers());
        proposals.delete(named.stream().map(ProposedLead::proposalId).toList());
        forget(List.of(erased.prospectId()));
    }

    @Override
    public Set<String> naming(Collection<String> names) {
        return Stream.concat(
                        proposals.knownBy(names).stream(),
                        proposals.about(names).stream().filter(proposal -> names.contains(proposal.prospectId())))
                .flatMap(proposal -> proposal.sources().stream())
                .map(Source::namerId)
                .collect(Collectors.toSet());
    }

    /** Who was named is deleted; what a namer said is taken out. */
    @Override
    public void forget(List<String> prospectIds) {
        var ids = new HashSet<>(prospectIds);
        var gone = new ArrayList<String>();
        for (var proposal : proposals.about(ids)) {
            if (proposal.prospectId() != null && ids.contains(proposal.prospectId())) {
                gone.add(proposal.proposalId());
            } else {
                writer.change(
                        proposal.proposalId(),
                        "forgets/" + String.join("/", prospectIds) + "/" + proposal.told(),
                        state -> state.without(ids));
            }
        }
        proposals.delete(gone);
    }
}
