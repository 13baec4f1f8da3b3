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
        var text = """
                Hello,

                thank you for our talk. As agreed, we meet on %s, for %d minutes%s.
                The invitation for your calendar is attached; if another time suits you better, just answer this e-mail.

                Kind regards,
                %s
                """.formatted(
                        when, meeting.minutes(), meeting.place() == null ? "" : ": " + meeting.place(), rep.name());
        var uid = invitation.touch() + ".meeting@"
                + rep.email().substring(rep.email().indexOf('@') + 1);
        return new Draft.Ready(new Email(
                uid,
                null,
                rep.name(),
                rep.email(),
                replyAddresses.of(invitation.touch()),
                address,
                "Our meeting on " + when,
                text,
                Html.of(text),
                links.unsubscribe(invitation.touch(), now),
                CalendarInvitation.of(meeting, uid, rep, person, now)));
    }
}
