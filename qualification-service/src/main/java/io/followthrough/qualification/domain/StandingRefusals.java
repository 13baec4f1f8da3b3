package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Person;
import io.followthrough.events.TouchChannel;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals of contact stand, and which of them a confirmation (double opt-in) settles: those of the address that was
 * asked, and those that name none. One that names a prospect which went on as another is of the address that made that
 * prospect, so that after a merge nobody's confirmation speaks for somebody else. A link that left before somebody refused
 * answers a question that the refusal has overtaken: it settles nothing. To be told a history in order of time.
 */
final class StandingRefusals {

    /** The answer that says when the link left which confirmed: the address asked is the newest one known then. */
    static final String LINK_SENT_AT = "linkSentAt";

    private final Prospect prospect;
    private final TreeMap<Instant, String> addresses = new TreeMap<>();
    private final Set<String> confirmed = new HashSet<>();
    /** Mailboxes whose refusals stand. */
    private final Set<String> mailboxes = new HashSet<>();
    /** Prospects that were named instead of an address. */
    private final Set<String> prospects = new HashSet<>();
    /** When e-mail, or all contact, was refused last. */
    private @Nullable Instant refusedAt;

    StandingRefusals(Prospect prospect) {
        this.prospect = prospect;
    }

    void told(History.Fact fact) {
        if (refusesEmail(fact)) {
            refusedAt = fact.at();
        }
        switch (fact) {
            case History.Captured(var capture, var reading, var _) -> {
                if (capture.person().email() != null) {
                    addresses.put(capture.capturedAt(), capture.person().email());
                }
                if (capture.consent().email() == ConsentStatus.DENIED
                        || reading.heard().refuses(Refusal.ALL)) {
                    refused(capture.person(), null);
                }
            }
            case History.Done(var activity, var reading) -> {
                if (activity.kind() == ActivityKind.CONSENT_WITHDRAWN
                        || activity.kind() == ActivityKind.COMPLAINT
                        || reading.heard().refuses(Refusal.ALL)) {
                    refused(activity.person(), activity.prospectId());
                }
            }
        }
    }

    private static boolean refusesEmail(History.Fact fact) {
        var heard = fact.reading().heard();
        return heard.refuses(Refusal.ALL)
                || heard.refuses(Refusal.MAILS)
                || switch (fact) {
                    // What a list says of somebody does not outlast their own hand, see Word.
                    case History.Captured(var capture, var _, var _) ->
                        capture.consent().email() == ConsentStatus.DENIED && Word.of(capture) != Word.LIST;
                    case History.Done(var activity, var _) ->
                        activity.kind() == ActivityKind.CONSENT_WITHDRAWN
                                || activity.kind() == ActivityKind.COMPLAINT
                                || Consents.refuses(activity, TouchChannel.EMAIL);
                };
    }

    private void refused(@Nullable Person person, @Nullable String prospectId) {
        if (person != null && person.email() != null) {
            mailboxes.add(EmailAddresses.mailbox(person.email()));
        } else if (prospectId != null && isOneOfSeveral(prospectId)) {
            prospects.add(prospectId);
        }
    }

    private boolean isOneOfSeveral(String prospectId) {
        return !prospect.absorbed().isEmpty()
                && (prospectId.equals(prospect.prospectId()) || prospect.hasAbsorbed(prospectId));
    }

    /**
     * Whether contact is allowed again once an address was confirmed: no refusal is left, and it is the address that is written
     * to by now.
     */
    boolean endWith(ActivityRecorded confirmation) {
        var sentAt = instant(confirmation.answers().get(LINK_SENT_AT));
        if (sentAt != null && refusedAt != null && refusedAt.isAfter(sentAt)) {
            return false;
        }
        var asked = asked(confirmation);
        if (asked != null) {
            confirmed.add(EmailAddresses.mailbox(asked));
            mailboxes.remove(EmailAddresses.mailbox(asked));
        }
        prospects.removeIf(refusing -> refusing.equals(confirmation.prospectId())
                || asked != null && refusing.equals(IdentifyingKeys.prospectOf(IdentifyingKeys.email(asked))));
        return mailboxes.isEmpty()
                && prospects.isEmpty()
                && (addresses.isEmpty() || isConfirmed(addresses.lastEntry().getValue()));
    }

    /** Somebody who confirmed before addresses were told apart confirmed all of them. */
    boolean isConfirmed(String address) {
        return confirmed.isEmpty() || confirmed.contains(EmailAddresses.mailbox(address));
    }

    private @Nullable String asked(ActivityRecorded confirmation) {
        var person = confirmation.person();
        if (person != null && person.email() != null) {
            return person.email();
        }
        var sentAt = instant(confirmation.answers().get(LINK_SENT_AT));
        var known = addresses.floorEntry(sentAt == null ? confirmation.at() : sentAt);
        return known == null ? null : known.getValue();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
