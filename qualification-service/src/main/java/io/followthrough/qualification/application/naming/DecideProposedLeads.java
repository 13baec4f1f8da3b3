package io.followthrough.qualification.application.naming;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Role;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.store.Decision;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.domain.naming.NamedPerson.Correction;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.followthrough.qualification.domain.naming.Source;
import io.followthrough.reading.Naming;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does what is decided of somebody who was named. Whoever is taken as a lead goes through the same door as all others, as a capture
 * with no consent; deciding the same again changes nothing.
 */
public final class DecideProposedLeads {

    static final URI SOURCE = URI.create("/services/qualification");

    static final Set<String> SOURCES =
            Set.of(CaptureSource.NAMED_BY_CONTACT, CaptureSource.NAMED_TO_US, CaptureSource.RECOMMENDED_BY_CONTACT);

    private static final String NAMED_BY = "namedBy";
    private static final String NAMED_AS = "namedAs";
    private static final String ROLE = "role";

    private final ProposedLeads proposals;
    private final WhoIsNamed who;
    private final ProposalWriter writer;
    private final InstantSource clock;

    public DecideProposedLeads(ProposedLeads proposals, WhoIsNamed who, EventPublisher publisher, InstantSource clock) {
        this.proposals = proposals;
        this.who = who;
        this.writer = new ProposalWriter(proposals.aggregates(), publisher);
        this.clock = clock;
    }

    /** The event by which a proposal is sent as a lead: the same for each attempt. */
    public static String captureId(String proposalId, int attempt) {
        return DerivedIds.of("proposed-lead-taken", proposalId, String.valueOf(attempt));
    }

    /** How it stands after that; what was decided before stays as it was. */
    public ProposedLead take(ProposedLead proposal, Correction correction, String by) {
        var now = clock.instant();
        return decide(proposal, "take/" + (proposal.sent() + 1), state -> {
            if (!state.isUndecided()) {
                return Decision.quietly(state);
            }
            var corrected = who.hashesOf(Objects.requireNonNull(state.person()).corrected(correction), null);
            var sent = state.sent(correction, corrected, now, by);
            return new Decision<>(sent, List.of(capture(sent, now)));
        });
    }

    /** The person is this prospect: nobody new comes, and the prospect is told what they were named for. */
    public ProposedLead link(ProposedLead proposal, Seen known, String by) {
        var now = clock.instant();
        var prospectId = known.prospect().prospectId();
        return decide(
                proposal,
                "link/" + prospectId,
                state -> state.isUndecided()
                        ? new Decision<>(state.linked(prospectId, now, by), List.of(told(state, prospectId, now)))
                        : Decision.quietly(state));
    }

    public ProposedLead refuse(ProposedLead proposal, String by) {
        var now = clock.instant();
        return decide(
                proposal, "refuse", state -> Decision.quietly(state.isUndecided() ? state.refused(now, by) : state));
    }

    private ProposedLead decide(
            ProposedLead proposal, String causeId, Function<ProposedLead, Decision<ProposedLead>> decision) {
        writer.decide(proposal.proposalId(), causeId, decision);
        return proposals.find(proposal.proposalId()).orElse(proposal);
    }

    private static Outgoing capture(ProposedLead proposal, Instant now) {
        var named = Objects.requireNonNull(proposal.person());
        var namedBy = proposal.namedBy();
        var recommended = proposal.as() == Naming.As.RECOMMENDED;
        var capture = new LeadCaptured(
                proposal.proposalId(),
                CaptureChannel.REFERRAL,
                new CaptureSource(
                        place(namedBy != null, recommended),
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        // A colleague who hands over has recommended nobody, and earns nothing by it.
                        recommended ? namedBy : null),
                named.person(),
                named.company(),
                answers(proposal),
                List.of(),
                null,
                Consent.UNKNOWN,
                Machine.UNKNOWN,
                null,
                false,
                now);
        var id = captureId(proposal.proposalId(), proposal.sent());
        return new Outgoing(Topics.LEADS_INBOUND, following(proposal, id, proposal.proposalId(), now, capture));
    }

    private static String place(boolean byThemselves, boolean recommended) {
        if (!byThemselves) {
            return CaptureSource.NAMED_TO_US;
        }
        return recommended ? CaptureSource.RECOMMENDED_BY_CONTACT : CaptureSource.NAMED_BY_CONTACT;
    }

    private static Map<String, String> answers(ProposedLead proposal) {
        var answers = new TreeMap<String, String>();
        answers.put(NAMED_AS, proposal.as().name());
        proposal.sources().stream().findFirst().ifPresent(source -> answers.put(NAMED_BY, source.namerId()));
        if (proposal.as() == Naming.As.DECIDES) {
            answers.put(ROLE, Role.DECISION_MAKER.name());
        }
        return answers;
    }

    private static Outgoing told(ProposedLead proposal, String prospectId, Instant now) {
        var decides = proposal.as() == Naming.As.DECIDES;
        var id = DerivedIds.of("proposed-lead-linked", proposal.proposalId(), prospectId);
        var activity = new ActivityRecorded(
                        id,
                        decides ? ActivityKind.QUESTION_ANSWERED : ActivityKind.NOTE_TAKEN,
                        null,
                        prospectId,
                        null,
                        null,
                        now,
                        null,
                        null,
                        decides ? Map.of(ROLE, Role.DECISION_MAKER.name()) : Map.of(),
                        null,
                        null,
                        null,
                        Machine.UNKNOWN,
                        null,
                        false)
                .remarking(remark(proposal));
        return new Outgoing(Topics.ACTIVITIES_CAPTURED, following(proposal, id, prospectId, now, activity));
    }

    private static String remark(ProposedLead proposal) {
        var by = proposal.sources().stream()
                .findFirst()
                .map(source -> " by prospect " + source.namerId())
                .orElse("");
        return "was named" + by
                + switch (proposal.as()) {
                    case INSTEAD -> " as the one to turn to instead";
                    case DEPUTY -> " as their deputy";
                    case DECIDES -> " as the one who decides";
                    case RECOMMENDED -> " as somebody who may be interested";
                    case MENTIONED -> "";
                };
    }

    /** Leads back to what was heard; to itself, where nobody may know any more who said so. */
    private static <E extends Event> EventEnvelope<E> following(
            ProposedLead proposal, String id, String subject, Instant now, E data) {
        var heard = proposal.sources().stream().findFirst();
        @Nullable String cause = heard.map(Source::eventId).orElse(null);
        var correlation = heard.map(
                        source -> Optional.ofNullable(source.correlationId()).orElse(source.eventId()))
                .orElse(id);
        return new EventEnvelope<>(id, SOURCE, subject, now, correlation, cause, null, data);
    }
}
