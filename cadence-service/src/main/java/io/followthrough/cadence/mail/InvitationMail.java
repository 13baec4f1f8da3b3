package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.InvitationComposer;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Places;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An invitation as an e-mail: the time in the person's own zone, and the meeting for the calendar. */
final class InvitationMail implements InvitationComposer {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm '('VV')'", Locale.ENGLISH);

    private final Links links;
    private final ReplyAddresses replyAddresses;
    private final Places places;

    InvitationMail(Links links, ReplyAddresses replyAddresses, Places places) {
        this.links = links;
        this.replyAddresses = replyAddresses;
        this.places = places;
    }

    @Override
    public Draft invite(FollowUp followUp, Invitation invitation, Rep rep, Instant now) {
        var profile = followUp.profile();
        var address = profile == null ? null : profile.person().email();
        if (profile == null || address == null) {
            return new Draft.Incomplete("no e-mail address");
        }
        var person = profile.person();
        var meeting = invitation.meeting();
        var zone = places.of(person, profile.company()).zone();
        var when = WHEN.format(meeting.at().atZone(zone));
        var text = text(invitation, when, rep);
        var domain = rep.email().substring(rep.email().indexOf('@') + 1);
        var uid = invitation.touch() + ".meeting@" + domain;
        return new Draft.Ready(new Email(
                messageId(invitation, domain),
                invitation.told() ? uid : null,
                rep.name(),
                rep.email(),
                replyAddresses.of(invitation.touch()),
                address,
                subject(invitation, when),
                text,
                Html.of(text),
                links.unsubscribe(invitation.touch(), now),
                CalendarInvitation.of(invitation, uid, rep, person, now)));
    }

    /** The first invitation's is the meeting's own name; each change has one of its own, so that it is sent once. */
    private static String messageId(Invitation invitation, String domain) {
        var revision = invitation.sequence() == 0 ? "" : "." + invitation.sequence();
        return invitation.touch() + ".meeting" + revision + "@" + domain;
    }

    private static String subject(Invitation invitation, String when) {
        if (invitation.cancelled()) {
            return "Cancelled: our meeting on " + when;
        }
        return (invitation.told() ? "Changed: our meeting is on " : "Our meeting on ") + when;
    }

    private static String text(Invitation invitation, String when, Rep rep) {
        var meeting = invitation.meeting();
        if (invitation.cancelled()) {
            return """
                    Hello,

                    our meeting on %s is cancelled; what is attached takes it out of your calendar.
                    I will be in touch. If you want to find another time now, just answer this e-mail.

                    Kind regards,
                    %s
                    """.formatted(when, rep.name());
        }
        return """
                Hello,

                %s %s, for %d minutes%s.
                The invitation for your calendar is attached; if another time suits you better, just answer this e-mail.

                Kind regards,
                %s
                """.formatted(
                        invitation.told()
                                ? "our meeting has changed. We meet on"
                                : "thank you for our talk. As agreed, we meet on",
                        when,
                        meeting.minutes(),
                        meeting.place() == null ? "" : ": " + meeting.place(),
                        rep.name());
    }
}
