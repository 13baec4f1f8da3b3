package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.CalendarEntry;
import io.followthrough.cadence.application.InvitationComposer;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Places;
import java.time.Instant;

/** An invitation as an e-mail: in the person's language, the time in the person's own zone, and the meeting for the calendar. */
final class InvitationMail implements InvitationComposer {

    private final Links links;
    private final ReplyAddresses replyAddresses;
    private final Places places;
    private final Footer footer;

    InvitationMail(Links links, ReplyAddresses replyAddresses, Places places, Footer footer) {
        this.links = links;
        this.replyAddresses = replyAddresses;
        this.places = places;
        this.footer = footer;
    }

    /** Answers go to where we listen, at the address of the contact in which it was agreed. */
    @Override
    public CalendarEntry entry(Invitation invitation, Rep organizer) {
        var address = replyAddresses.of(invitation.touch());
        return new CalendarEntry(
                name(invitation) + "@" + domain(organizer), address == null ? organizer.email() : address);
    }

    @Override
    public Draft invite(FollowUp followUp, Invitation invitation, Sides sides, Instant now) {
        var profile = followUp.profile();
        var address = profile == null ? null : profile.person().email();
        if (profile == null || address == null) {
            return new Draft.Incomplete("no e-mail address");
        }
        var person = profile.person();
        var zone = places.of(person, profile.company()).zone();
        var wording = InvitationWording.in(person.language());
        var language = wording.language();
        var greeting = Greeting.of(profile, language);
        var rep = sides.signer();
        var text = greeting + "\n\n" + wording.text(invitation, zone, sides) + rep.name() + "\n";
        var why = Footer.why(profile.firstCapture(), language);
        var out = links.waysOut(invitation.touch(), language, now);
        var domain = domain(rep);
        var entry = invitation.inCalendar() == null ? entry(invitation, sides.organizer()) : invitation.inCalendar();
        return new Draft.Ready(new Email(
                messageId(invitation, domain),
                invitation.told() ? entry.uid() : null,
                rep.name(),
                rep.email(),
                replyAddresses.of(invitation.touch()),
                address,
                wording.subject(invitation, zone, sides),
                text + footer.text(why, language, out),
                Html.append(Html.of(text, language), footer.html(why, language, out)),
                out.unsubscribe(),
                CalendarInvitation.of(
                        invitation, entry, wording.summary(sides.organizer().name()), sides, person, now),
                false));
    }

    /** The first invitation's is the meeting's own name; each change has one of its own, so that it is sent once. */
    private static String messageId(Invitation invitation, String domain) {
        var revision = invitation.sequence() == 0 ? "" : "." + invitation.sequence();
        return name(invitation) + revision + "@" + domain;
    }

    /** An entry of its own for each representative whose meeting it was. */
    private static String name(Invitation invitation) {
        return invitation.touch() + ".meeting" + (invitation.entry() == 0 ? "" : invitation.entry());
    }

    private static String domain(Rep rep) {
        return rep.email().substring(rep.email().indexOf('@') + 1);
    }
}
