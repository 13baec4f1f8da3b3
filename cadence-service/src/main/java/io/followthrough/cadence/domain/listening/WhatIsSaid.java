package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Absence;
import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.Declined;
import io.followthrough.cadence.domain.listening.Heard.Left;
import io.followthrough.cadence.domain.listening.Heard.OptOut;
import io.followthrough.cadence.domain.listening.Heard.Reply;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import io.followthrough.reading.NamedDate;
import io.followthrough.reading.NamedPerson;
import io.followthrough.reading.PlainConcerns;
import io.followthrough.reading.Reading;
import io.followthrough.reading.Redirections;
import io.followthrough.reading.Said;
import io.followthrough.reading.Stance;
import io.followthrough.reading.TextReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says in its own words. Headers tell a machine before any word does; without them a machine is known by what
 * only machines say, unless a person speaks up in between.
 */
final class WhatIsSaid {

    static final int LONGEST_TEXT = 4_000;
    /** Whole paragraphs stand in one line; beyond that nobody wrote it, and reading it takes long. */
    private static final Pattern LONG_LINE = Pattern.compile("[^\\n]{300,500}(?:[.!?] |$)|[^\\n]{500}");

    private static final int LONGEST_READ = 12_000;
    private static final int SECONDS_PER_HOUR = 3_600;
    /** Zones of the United States, by their distance from Greenwich in hours. */
    private static final int EASTMOST = -4;

    private static final int WESTMOST = -10;
    private static final int CLOSE_DAYS = 14;

    /** To stop for good takes more than to be likely: what is less sure is an answer, and qualification asks a person. */
    private static final double SURE_TO_STOP = 0.65;

    private static final double SURE_OF_WHO_ASKS = 0.85;

    /** Whoever names somebody else mostly means: do not write to me, but there. */
    private static final double SURE_THOUGH_SOMEBODY_IS_NAMED = 0.9;

    private static final double SURE_TO_DECLINE = 0.85;

    /** A wish of so few words is looked at sentence by sentence: "Spam. Remove." */
    private static final int SHORT = 15;
    /** Of so few words a subject is hardly one of ours. */
    private static final int REPEATED = 2;

    private final TextReader reader;

    WhatIsSaid(TextReader reader) {
        this.reader = reader;
    }

    Heard in(Letter letter) {
        var reading = read(letter, letter.subject(), letter.text());
        return AutomaticAnswers.rule(letter)
                .or(() -> refusedInSubject(letter, reading).isPresent() ? Optional.empty() : byWords(letter, reading))
                .map(rule -> machine(letter, reading, rule))
                .orElseGet(() -> person(letter, reading));
    }

    /** What the writer has written, without what is quoted. */
    String ownWords(Letter letter) {
        return read(letter, letter.subject(), letter.text()).ownWords();
    }

    /** Without any header that says so. Who answers an automatic answer has its subject, so that "Re:" tells nothing. */
    private Optional<String> byWords(Letter letter, Reading reading) {
        var own = Subjects.isAnswer(letter.subject()) ? read(letter, "", letter.text()) : reading;
        if (newAddress(letter, own) != null || AutomaticAnswers.isReaction(own.ownWords())) {
            return Optional.empty();
        }
        return AutomaticAnswers.ruleOfWords(letter.subject(), own.ownWords())
                .or(() -> own.sure(Intent.Group.AUTOMATIC).stream()
                        .filter(finding -> !speaksUp(own))
                        // By hand people hand over, or tell their hours.
                        .filter(finding -> finding.intent() != Intent.LEFT_COMPANY || Leavers.speakOf(own))
                        .findFirst()
                        .map(finding -> "words of an automatic answer: " + finding.words()));
    }

    private Reading read(Letter letter, String subject, String text) {
        var sentAt = letter.sentAt();
        var said = Said.mail(subject, LONG_LINE.matcher(ends(text)).replaceAll("$0\n"), sentAt.toLocalDate());
        var hours = sentAt.getOffset().getTotalSeconds() / SECONDS_PER_HOUR;
        return reader.read(hours <= EASTMOST && hours >= WESTMOST ? said.monthFirst() : said);
    }

    /** Of a long text its ends: who answers writes above or below what is quoted. */
    private static String ends(String text) {
        return text.length() <= LONGEST_READ
                ? text
                : text.substring(0, LONGEST_READ - LONGEST_TEXT) + "\n" + text.substring(text.length() - LONGEST_TEXT);
    }

    /** "My colleague is away, but I can talk": an absence is spoken of by somebody who is there. */
    private static boolean speaksUp(Reading reading) {
        return reading.sure(Intent.Group.INTEREST).stream().findAny().isPresent()
                || reading.says(Intent.OPT_OUT).isPresent()
                || reading.says(Intent.ERASURE).isPresent();
    }

    private static Heard machine(Letter letter, Reading reading, String rule) {
        var text = shortened(reading.ownWords());
        var successor = successor(letter, reading);
        var isBack = AutomaticAnswers.speaksOfAbsence(letter) && returnsOn(letter, reading) != null;
        if (!isBack && (Leavers.speakOf(reading) || (successor != null && Leavers.handOver(reading)))) {
            return new Left(text, successor, rule);
        }
        if (AutomaticAnswers.speaksOfAbsence(letter)) {
            return new Absence(text, returnsOn(letter, reading), rule);
        }
        if (confirms(letter, reading)) {
            return new Arrived(text, rule);
        }
        return reading.says(Intent.OUT_OF_OFFICE).isPresent() || AutomaticAnswers.repliesForSomebody(letter.headers())
                ? new Absence(text, returnsOn(letter, reading), rule)
                : new Arrived(text, rule);
    }

    /** A machine that speaks of no absence confirms that something arrived: a ticket system, for example. */
    private static boolean confirms(Letter letter, Reading reading) {
        return reading.mayBe(Intent.TICKET)
                || reading.mayBe(Intent.CHALLENGE)
                || reading.mayBe(Intent.READ_RECEIPT)
                || reading.mayBe(Intent.DELIVERY_FAILURE)
                || AutomaticAnswers.confirms(letter.subject() + "\n" + reading.ownWords());
    }

    /** Two readers look; of two days close to each other the later is the one behind "until the 18th, back on the 21st". */
    private static @Nullable LocalDate returnsOn(Letter letter, Reading reading) {
        var sentOn = letter.sentAt().toLocalDate();
        var first = ReturnDates.in(letter.subject() + "\n" + reading.ownWords(), letter.sentAt())
                .filter(day -> day.isAfter(sentOn))
                .orElse(null);
        if (first == null) {
            return reading.callBack().filter(day -> day.isAfter(sentOn)).orElse(null);
        }
        return reading.dates().stream()
                // A weekday alone may belong to a date that has passed: "from Monday 2 March".
                .filter(date -> date.words().chars().anyMatch(Character::isDigit))
                .map(NamedDate::from)
                .filter(day -> day.isAfter(first) && !day.isAfter(first.plusDays(CLOSE_DAYS)))
                .max(Comparator.naturalOrder())
                .orElse(first);
    }

    /** The first address that is neither the writer's own nor of a machine. */
    private static @Nullable String successor(Letter letter, Reading reading) {
        var from = Headers.lower(letter.headers().first("From"));
        return reading.people().stream()
                .map(NamedPerson::email)
                .filter(Objects::nonNull)
                .filter(address -> !from.contains(Headers.lower(address)))
                .findFirst()
                .orElse(null);
    }

    private Heard person(Letter letter, Reading all) {
        var subject =
                Subjects.isAnswer(letter.subject()) ? "" : letter.subject().strip();
        // People write into the subject what is short enough, and nothing below.
        var reading = all.ownWords().isBlank() && !subject.isEmpty() ? read(letter, "", subject) : all;
        var text = reading.ownWords().isBlank() ? attached(letter) : shortened(reading.ownWords());
        var successor = proposed(letter, reading);
        var newAddress = newAddress(letter, reading);
        if (newAddress != null) {
            // "Write to this address in future" ends nothing, however much it sounds so: qualification reads the rest.
            return new Reply(text, successor, "gives a new address: " + newAddress, "written by a person");
        }
        if (Departed.areSpokenOf(reading)) {
            return new Left(text, successor(letter, reading), "told by somebody else: not there any more");
        }
        var sure = successor == null || Redirections.refuseTheWriter(reading.ownWords())
                ? SURE_TO_STOP
                : SURE_THOUGH_SOMEBODY_IS_NAMED;
        return optOut(reading, sure)
                .or(() -> shortOptOut(letter, reading, sure))
                .or(() -> refusedInSubject(letter, all))
                .<Heard>map(said ->
                        new OptOut(text, instead(letter, reading), ActivityRecorded.ASKS_FOR_PEACE + said.words()))
                .or(() -> declined(text, reading))
                .orElseGet(() -> new Reply(text, successor, remark(letter, text), "written by a person"));
    }

    /** Of an answer without a word whoever answers it sees at least to what. */
    private static @Nullable String remark(Letter letter, String text) {
        return text.isBlank() && !letter.subject().isBlank()
                ? "(no text could be read in this message, \"" + letter.subject() + "\": open it in the mailbox)"
                : null;
    }

    /** Whoever moves to another mailbox wants to be written to there, and says so by hand; not whoever names a colleague's. */
    private static @Nullable String newAddress(Letter letter, Reading reading) {
        return Redirections.refuseTheWriter(reading.ownWords())
                ? null
                : NewAddresses.in(
                                reading.ownWords(),
                                Headers.lower(letter.headers().first("From")))
                        .orElse(null);
    }

    /** "Not me, but my colleague": the address of somebody else is theirs, unless it is one to be taken off as well. */
    private static @Nullable String instead(Letter letter, Reading reading) {
        return Leavers.handOver(reading) || Redirections.nameSomebodyElse(reading.ownWords())
                ? successor(letter, reading)
                : null;
    }

    /** Whom somebody who is there names instead of himself. */
    private static @Nullable String proposed(Letter letter, Reading reading) {
        return Leavers.handOver(reading) ? successor(letter, reading) : null;
    }

    private static Optional<Finding> optOut(Reading reading, double sure) {
        return reading.stance() == Stance.OPT_OUT
                ? reading.likeliest(1).stream()
                        .filter(finding -> finding.intent() == Intent.OPT_OUT || finding.intent() == Intent.ERASURE)
                        .filter(finding -> finding.probability() >= sure)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Finding> shortOptOut(Letter letter, Reading reading, double sure) {
        var words = reading.ownWords();
        // "Unsubscribe. You can always ring me": of which way it is, is said by both sentences.
        var ofOneWay = reading.stance() == Stance.OPT_OUT
                && reading.says(Intent.OPT_OUT).isEmpty()
                && reading.says(Intent.ERASURE).isEmpty();
        // Each sentence alone sounds like a refusal: "Twice the same mail. Stop that."
        if (ofOneWay
                || PlainConcerns.explain(words)
                || words.split("\\s+").length > SHORT
                || !reading.sure(Intent.Group.INTEREST).isEmpty()) {
            return Optional.empty();
        }
        // "Who are you? I never filled in any form." wants an answer first.
        var surely = words.contains("?") ? Math.max(sure, SURE_OF_WHO_ASKS) : sure;
        return Stream.concat(reading.sentences().stream(), words.lines())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> optOut(read(letter, "", part), surely).stream())
                .findFirst();
    }

    /** "STOP" above a signature, or above what a mail program writes when its user unsubscribes. */
    private Optional<Finding> refusedInSubject(Letter letter, Reading reading) {
        var subject = Subjects.behindRe(letter.subject());
        var words = subject.split("\\s+").length;
        return subject.isEmpty()
                        // The subject of an answer is ours, as a rule.
                        || words > (Subjects.isAnswer(letter.subject()) ? REPEATED : SHORT)
                        || reading.ownWords().split("\\s+").length > SHORT
                        || !reading.sure(Intent.Group.INTEREST).isEmpty()
                ? Optional.empty()
                : optOut(read(letter, "", subject), SURE_TO_STOP);
    }

    /** For whoever answers it: a signed order comes without a word. */
    private static String attached(Letter letter) {
        return letter.attached().isEmpty() ? "" : "(no text; attached: " + String.join(", ", letter.attached()) + ")";
    }

    private static Optional<Heard> declined(String text, Reading reading) {
        return switch (reading.stance()) {
            case NOT_NOW -> declined(text, reading, Intent.NOT_NOW);
            case NOT_INTERESTED -> declined(text, reading, Intent.NOT_INTERESTED);
            case OPT_OUT, AUTOMATIC, NO_LEAD, CURRENT_INTEREST, NONE, UNSURE -> Optional.empty();
        };
    }

    private static Optional<Heard> declined(String text, Reading reading, Intent intent) {
        var never = intent == Intent.NOT_INTERESTED;
        return reading.says(intent)
                .filter(finding -> finding.probability() >= SURE_TO_DECLINE)
                .map(finding -> new Declined(
                        text,
                        never ? null : reading.notBefore().or(reading::callBack).orElse(null),
                        never,
                        "written by a person who " + (never ? "is not interested: " : "does not want it now: ")
                                + finding.words()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
