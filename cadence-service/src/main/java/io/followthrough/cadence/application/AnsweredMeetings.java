package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Invitation.CalendarReply;
import io.followthrough.cadence.domain.listening.CalendarAnswer;
import io.followthrough.cadence.domain.listening.CalendarAnswer.Reaction;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Invited;
import io.followthrough.cadence.domain.listening.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps beside each meeting what the person's calendar says of it. Whoever has to be told of it is told by whoever hears letters. */
public final class AnsweredMeetings implements MailListener {

    private final MailListener listener;
    private final Invitations invitations;

    public AnsweredMeetings(MailListener listener, Invitations invitations) {
        this.listener = listener;
        this.invitations = invitations;
    }

    @Override
    public Taken hear(String letterId, Letter letter, Instant at) {
        var taken = listener.hear(letterId, letter, at);
        var calendar = letter.calendar();
        if (calendar != null && !(taken.heard() instanceof Heard.Nothing)) {
            keep(letter, calendar, at);
        }
        return taken;
    }

    private void keep(Letter letter, CalendarAnswer calendar, Instant at) {
        var meeting = Invited.meeting(calendar).orElse(null);
        var reaction = Invited.reaction(letter).orElse(null);
        if (meeting != null && reaction != null) {
            invitations
                    .find(meeting)
                    .ifPresent(standing -> invitations.answered(
                            meeting,
                            calendar.uid(),
                            new CalendarReply(
                                    reaction,
                                    sequence(calendar.sequence(), standing),
                                    at,
                                    reaction == Reaction.COUNTERED ? calendar.begins() : null)));
        }
    }

    /** Who does not say which revision is answered has seen the last one. */
    private static int sequence(@Nullable Integer said, Invitation standing) {
        return said == null ? standing.sequence() : said;
    }

    @Override
    public void passedOver() {
        listener.passedOver();
    }
}
