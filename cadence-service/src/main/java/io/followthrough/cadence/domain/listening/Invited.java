package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.listening.CalendarAnswer.Answer;
import io.followthrough.cadence.domain.listening.CalendarAnswer.Reaction;
import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.OptOut;
import io.followthrough.cadence.domain.listening.Heard.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages of calendar programs (RFC 5546). Who accepts asks for nothing; who declines, cancels or proposes another time
 * does, and mostly without a word. What a program writes itself ("has declined", "to stop receiving these e-mails") is said
 * by nobody.
 */
public final class Invited {

    /** So short is what a program writes of itself: "This event has been cancelled and removed from your calendar." */
    private static final int WORDS_OF_A_PROGRAM = 12;

    /** Behind the contact in which a meeting was agreed; the rest of its UID. */
    private static final Pattern OF_OURS = Pattern.compile("\\.meeting\\d*@");

    private Invited() {}

    /** The contact in which the meeting was agreed; empty if it is no meeting of ours. */
    public static Optional<TouchId> meeting(CalendarAnswer calendar) {
        var rest = OF_OURS.matcher(calendar.uid());
        return rest.find() ? TouchId.parse(calendar.uid().substring(0, rest.start())) : Optional.empty();
    }

    /** What the writer makes of a meeting that he was invited to; empty if the calendar does not say. */
    public static Optional<Reaction> reaction(Letter letter) {
        var calendar = letter.calendar();
        if (calendar == null) {
            return Optional.empty();
        }
        return switch (calendar.method()) {
            case COUNTER -> Optional.of(Reaction.COUNTERED);
            case REPLY ->
                own(letter, calendar.answers()).stream()
                        .flatMap(answer -> Arrays.stream(Reaction.values())
                                .filter(one -> one.name().equals(answer.status())))
                        .findFirst();
            case DECLINECOUNTER, REQUEST, ADD, CANCEL, REFRESH -> Optional.empty();
        };
    }

    /** Empty if it is no word about a meeting, or one to be read like any other. */
    static Optional<Heard> answer(Letter letter, Heard said, WhatIsSaid reader) {
        var calendar = letter.calendar();
        if (calendar == null) {
            return Optional.empty();
        }
        var silent = meaning(letter, calendar);
        var words = reader.ownWords(letter);
        var comment = calendar.comment().isEmpty() && calendar.isOfAProgramThatSpeaksItself()
                ? ProgramWords.note(words).orElse("")
                : calendar.comment();
        if (!comment.isEmpty()) {
            return Optional.of(spoken(reader.in(letter.saying(comment)), silent, comment));
        }
        if (calendar.isOfAProgramThatSpeaksItself()) {
            return silent.or(() -> Optional.of(new Arrived("written by a calendar program")));
        }
        var own = ProgramWords.without(words, letter, calendar);
        if (own.isEmpty() && !(said instanceof OptOut)) {
            return silent;
        }
        if (isOfWhoeverInvites(calendar)
                && !(said instanceof OptOut)
                && own.split("\\s+").length <= WORDS_OF_A_PROGRAM) {
            return silent.map(meaning -> besides(meaning, own));
        }
        var meant = own.isEmpty() || own.equals(words.strip()) ? said : reader.in(letter.reading(own));
        return switch (meant) {
            case Reply reply -> Optional.of(spoken(meant, silent, reply.text()));
            // Sent by a program, as its headers say: what the calendar tells stands all the same.
            case Arrived arrived -> silent.or(() -> Optional.of(arrived));
            default -> Optional.of(meant);
        };
    }

    /** Their programs write sentences of their own into what they send; some of them read like a refusal of the person. */
    private static boolean isOfWhoeverInvites(CalendarAnswer calendar) {
        return switch (calendar.method()) {
            case REQUEST, ADD, CANCEL, DECLINECOUNTER -> true;
            case REPLY, COUNTER, REFRESH -> false;
        };
    }

    /** Quoted: whether a person has written it nobody knows, but somebody should see it. */
    private static Heard besides(Heard meaning, String words) {
        return meaning instanceof Reply reply && reply.remark() != null
                ? new Reply(
                        reply.text(),
                        reply.successor(),
                        reply.remark() + "\n> " + words.replace("\n", "\n> "),
                        reply.rule())
                : meaning;
    }

    /** The person's own words, if they ask for nothing else; which meeting and time is meant stands below them. */
    private static Heard spoken(Heard said, Optional<Heard> silent, String words) {
        return said instanceof Reply && silent.isPresent() && silent.get() instanceof Reply reply
                ? new Reply(words, null, reply.remark(), reply.rule())
                : said;
    }

    private static Optional<Heard> meaning(Letter letter, CalendarAnswer calendar) {
        var answers = own(letter, calendar.answers());
        var about = about(calendar);
        var ofOneDate = !answers.isEmpty() && answers.stream().allMatch(Answer::ofOneDate);
        return switch (calendar.method()) {
            case REPLY -> reply(answers, about);
            case COUNTER ->
                reply("Prefers another time for the meeting: see the calendar." + about, "proposes another time");
            case DECLINECOUNTER ->
                reply("Prefers the time of the meeting as it was: see the calendar.", "declined another time");
            case CANCEL ->
                ofOneDate
                        ? reply(
                                "One date of the meeting does not suit: please agree on another one.",
                                "cancelled a date")
                        : reply(
                                "Cannot come at that time any more: please agree on another one." + about,
                                "cancelled a meeting");
            case REQUEST, ADD ->
                meeting(calendar).isPresent()
                        ? Optional.empty() // our own, passed on: what is written beside it counts
                        : reply("An invitation of theirs: see the calendar." + about, "invites to a meeting");
            case REFRESH -> Optional.of(new Arrived("asks for the invitation again"));
        };
    }

    private static Optional<Heard> reply(List<Answer> answers, String about) {
        var declined = answers.stream()
                .filter(answer -> answer.status().equals("DECLINED"))
                .toList();
        if (!declined.isEmpty()) {
            return declined.stream().allMatch(Answer::ofOneDate)
                    ? reply("Cannot come on one of the dates.", "declined a date")
                    : reply("Cannot come at that time: please agree on another one." + about, "declined an invitation");
        }
        for (var answer : answers) {
            if (answer.status().equals("DELEGATED")) {
                return reply(
                        "The invitation was passed on" + (answer.delegate().isEmpty() ? "." : ": " + answer.delegate()),
                        "passed an invitation on");
            }
        }
        return answers.stream()
                        .anyMatch(answer -> answer.status().equals("ACCEPTED")
                                || answer.status().equals("TENTATIVE"))
                ? Optional.of(new Arrived("accepted an invitation"))
                : Optional.empty();
    }

    /** Which meeting and time, quoted: it may have been changed since, and nobody has said it. Empty if that is not known. */
    private static String about(CalendarAnswer calendar) {
        var about = Stream.of(calendar.title(), calendar.at())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? "" : "\n> " + about;
    }

    /** Nobody has written that. */
    private static Optional<Heard> reply(String remark, String rule) {
        return Optional.of(new Reply("", null, remark, rule));
    }

    /** Some programs repeat all guests: only the writer answers. */
    private static List<Answer> own(Letter letter, List<Answer> answers) {
        var from = letter.headers().first("From");
        var own = answers.stream()
                .filter(answer -> !answer.attendee().isEmpty() && Clues.isFrom(answer.attendee(), from))
                .toList();
        return own.isEmpty() ? answers : own;
    }
}
