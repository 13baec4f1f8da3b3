package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import org.jspecify.annotations.Nullable;

/** What is kept of what people do: notes, messages to answer, signs of life, and which addresses are alive. */
final class Remembering {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_MESSAGE = 4000;

    /** What stands on the list of whoever answers, in place of the words. */
    static final String NOT_READABLE = "(no text could be read in this message: open it in the mailbox)";

    private Remembering() {}

    static FollowUp noted(FollowUp followUp, ActivityRecorded activity) {
        var words = activity.wordsAndRemark();
        var text = shortened(words == null ? "has left the company" : words);
        return followUp.with(followUp.memory().noted(note(activity, text)));
    }

    /** A note with the end of a meeting calls it off, also one of which nothing is known yet. */
    private static Note note(ActivityRecorded activity, String text) {
        return new Note(
                activity.kind(),
                activity.at(),
                activity.repId(),
                text,
                activity.kind() == ActivityKind.NOTE_TAKEN ? activity.until() : null);
    }

    /** Nobody writes or calls of itself any more: what was told is asked about. */
    static FollowUp asked(FollowUp followUp, ActivityRecorded told) {
        return followUp.with(followUp.memory().received(message(told, TouchChannel.EMAIL)));
    }

    static String shortened(String note) {
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }

    static FollowUp of(FollowUp followUp, ActivityRecorded activity) {
        var memory = followUp.memory();
        if (activity.wordsAndRemark() != null && activity.machine() != Machine.MACHINE) {
            memory = noted(followUp, activity).memory();
        } else if (activity.kind() == ActivityKind.NOTE_TAKEN && activity.until() != null) {
            memory = memory.noted(note(activity, "the meeting was cancelled"));
        }
        var message = message(activity);
        if (message != null && !Echoes.isOne(followUp.memory(), activity)) {
            memory = memory.received(message.afterRefusal(followUp.wantsNoContact()));
        }
        if (activity.objection() != null && activity.kind() == ActivityKind.OBJECTION_RAISED) {
            memory = memory.raised(activity.objection());
        }
        if (activity.objection() != null && activity.kind() == ActivityKind.OBJECTION_CLEARED) {
            memory = memory.cleared(activity.objection());
        }
        if (activity.kind() == ActivityKind.NOTE_TAKEN) {
            memory = Answering.told(followUp.with(memory), activity);
        }
        if (isTalk(activity)) {
            memory = memory.answeredBy(activity.at());
        }
        if (isSignOfLife(activity)) {
            memory = memory.activeAt(activity.at());
        }
        return followUp.with(memory).with(reached(followUp.suppression(), activity));
    }

    private static Suppression reached(Suppression suppression, ActivityRecorded activity) {
        if (!Bouncing.isArrival(activity.kind())) {
            return suppression;
        }
        var arrived = suppression.addresses().arrived(activity.at());
        return suppression.with(
                activity.kind() == ActivityKind.EMAIL_REPLIED
                                && activity.machine() != Machine.MACHINE
                                && activity.touchId() != null
                        ? arrived.answered(activity.touchId())
                        : arrived);
    }

    /** What somebody has to answer; null if it is no message, says no, or was answered by whoever reports it. */
    private static @Nullable Message message(ActivityRecorded activity) {
        var channel = switch (activity.kind()) {
            case EMAIL_REPLIED -> TouchChannel.EMAIL;
            case SOCIAL_REPLY -> TouchChannel.SOCIAL;
            case SURVEY_ANSWERED -> SurveyComments.isToAnswer(activity) ? TouchChannel.SURVEY : null;
            default -> null;
        };
        if (channel == null
                || activity.machine() == Machine.MACHINE
                || activity.objection() != null
                || activity.repId() != null) {
            return null;
        }
        return message(activity, channel);
    }

    private static Message message(ActivityRecorded activity, TouchChannel channel) {
        var words = activity.wordsAndRemark();
        var text = words == null ? NOT_READABLE : words.strip();
        return new Message(
                activity.activityId(),
                activity.at(),
                channel,
                text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text,
                null);
    }

    /** Whoever was spoken with by any means has been answered. */
    private static boolean isTalk(ActivityRecorded activity) {
        return activity.machine() != Machine.MACHINE
                && (activity.kind() == ActivityKind.CALL_CONNECTED || activity.kind() == ActivityKind.MEETING_HELD);
    }

    private static boolean isSignOfLife(ActivityRecorded activity) {
        return activity.byPerson()
                // Whoever asks for less is not to be written to more often for it.
                && Preferences.in(activity).isEmpty()
                && switch (activity.kind()) {
                    case EMAIL_OPENED,
                            LINK_CLICKED,
                            CONTENT_DOWNLOADED,
                            WEBINAR_ATTENDED,
                            PAGE_VISITED,
                            QUESTION_ANSWERED,
                            REFERRAL_GIVEN -> true;
                    default -> activity.kind().isResponse();
                };
    }
}
