package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a meeting that is agreed, moved or cancelled means for what comes next, to whoever speaks for the person now. */
public final class Arranging {

    private Arranging() {}

    /**
     * Whoever waits after a conversation waits for this meeting, also if its time is said only some while after it was agreed
     * to meet. Repeating it changes nothing.
     */
    public static Change agreed(FollowUp followUp, Meeting meeting) {
        return Change.quietly(followUp.next().isConversation() ? followUp.with(meeting.followedUp()) : followUp);
    }

    /** Who sleeps, for whatever reason, is seen to on the day after the meeting; what runs goes on. */
    public static Change moved(FollowUp followUp, @Nullable String repId, Meeting meeting, Instant now) {
        var noted = noted(followUp, repId, "the meeting was moved to " + meeting.at(), now);
        return Change.quietly(followUp.next().is(Kind.WAKE_UP) ? noted.with(meeting.followedUp()) : noted);
    }

    /** Somebody else meets the person, then or at another time. */
    public static Change handedOver(FollowUp followUp, String repId, String name, Meeting meeting, Instant now) {
        var noted = noted(followUp, repId, name + " takes the meeting at " + meeting.at(), now);
        return Change.quietly(followUp.next().is(Kind.WAKE_UP) ? noted.with(meeting.followedUp()) : noted);
    }

    /** Whoever waited for this meeting is not left waiting for it. */
    public static Change cancelled(FollowUp followUp, @Nullable String repId, Rules rules, Instant now) {
        var noted = noted(followUp, repId, "the meeting was cancelled", now);
        var waited = followUp.next().is(Kind.WAKE_UP) && followUp.next().cause() == WakeCause.CONVERSATION;
        return Change.quietly(
                waited
                        ? noted.with(NextAction.wakeUp(
                                WakeCause.CONVERSATION,
                                now.plus(rules.policy().conversationCheck()),
                                "the meeting was cancelled: see that the conversation goes on"))
                        : noted);
    }

    private static FollowUp noted(FollowUp followUp, @Nullable String repId, String text, Instant now) {
        return followUp.with(followUp.memory().noted(new Note(ActivityKind.NOTE_TAKEN, now, repId, text)));
    }
}
