package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Correspondents.Correspondent;
import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Listening;
import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import io.followthrough.cadence.domain.listening.Letter;
import io.followthrough.cadence.domain.listening.Refusal;
import io.followthrough.cadence.domain.listening.Subjects;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes activities of letters. What stops or pauses does so in the same write that tells all others of it; the news comes
 * back with the person resolved, and then changes nothing more.
 */
public final class HearMail implements MailListener {

    private static final String SEVERAL =
            "answers what we wrote to several people: read whom it is about, each of them has it on the list";

    private final Correspondents correspondents;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;
    private final SenderStops stops;
    private final SentWords sent;
    private final MeterRegistry metrics;

    public HearMail(
            Correspondents correspondents,
            Decisions decisions,
            RulesSource rules,
            InstantSource clock,
            SenderStops stops,
            SentWords sent,
            MeterRegistry metrics) {
        this.correspondents = correspondents;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
        this.stops = stops;
        this.sent = sent;
        this.metrics = metrics;
        // From the start: an alert sees a rise from 0 to 1 only where 0 was told before.
        unheard();
    }

    @Override
    public Taken hear(String letterId, Letter arrived, Instant at) {
        var clues = Clues.in(arrived);
        var letter = asWritten(arrived, clues);
        var heard = ofOneOfUs(letter)
                .orElseGet(() -> Hearing.of(letter, clues, sent.texts().sentTo(correspondents.writtenTo(clues))));
        if (heard instanceof Heard.Nothing) {
            count(heard, "nobody");
            return Taken.whole(heard);
        }
        var correspondent = correspondents.find(clues);
        var named = correspondent.isPresent() ? List.<Correspondent>of() : correspondents.named(clues);
        if (named.size() > 1) {
            return hearOfSeveral(letterId, letter, heard, named, at);
        }
        correspondent.ifPresent(person -> {
            tell(letterId, letter, heard, person, at);
            stopSender(heard, person);
            if (heard instanceof Heard.OptOut) {
                // Whoever wrote it, and all behind that address, want to be left in peace.
                correspondents.othersNamed(clues, person).forEach(other -> tell(letterId, letter, heard, other, at));
            }
        });
        if (correspondent.isPresent()) {
            count(heard, correspondent.get().by());
            return Taken.whole(heard);
        }
        var isToErased = correspondents.isToErased(clues);
        count(heard, isToErased ? "erased" : "nobody");
        var asks = PrivacyWish.in(heard, letter.subject(), letter.sentAt().toLocalDate())
                .orElse(null);
        return new Taken(heard, Strangers.leftOver(heard, asks, isToErased, correspondents.isToUs(clues)), asks);
    }

    /**
     * Nothing tells which of them it is about. Who wants peace gets it for all of them; of whatever else a person says each is asked about, and
     * what a machine says is read by somebody.
     */
    private Taken hearOfSeveral(String letterId, Letter letter, Heard heard, List<Correspondent> named, Instant at) {
        count(heard, "several");
        var said = switch (heard) {
            case Heard.OptOut refusal -> refusal;
            case Heard.Complaint complaint -> complaint;
            case Heard.Reply reply -> new Heard.Reply(reply.text(), null, SEVERAL, reply.rule());
            case Heard.Declined declined -> new Heard.Reply(declined.text(), null, SEVERAL, declined.rule());
            case Heard.Absence ignored -> null;
            case Heard.Left ignored -> null;
            case Heard.Arrived ignored -> null;
            case Heard.Bounce ignored -> null;
            case Heard.Nothing ignored -> null;
        };
        if (said == null) {
            return new Taken(heard, "a message to several people at once, and nothing tells whom it is about");
        }
        named.forEach(person -> tell(letterId, letter, said, person, at));
        return Taken.whole(said);
    }

    /** Who presses "Reply" and writes over the subject leaves the "Re:" there. */
    private Letter asWritten(Letter letter, Clues clues) {
        return Subjects.isAnswer(letter.subject())
                        && correspondents
                                .answered(letter, clues)
                                .filter(sentAt -> sent.subjects().isSurelyAnother(letter.subject(), sentAt))
                                .isPresent()
                ? Subjects.asOwn(letter)
                : letter;
    }

    /** A representative who writes to a customer with a copy to us is not the customer. */
    private Optional<Heard> ofOneOfUs(Letter letter) {
        var from = letter.headers().first("From");
        return rules.rules().library().reps().values().stream()
                .map(Rep::email)
                .filter(email -> !email.isBlank() && Clues.isFrom(email, from))
                .findFirst()
                .map(email -> new Heard.Nothing("written by one of us"));
    }

    private void count(Heard heard, String by) {
        metrics.counter(
                        MetricNames.CADENCE_MAIL_HEARD,
                        "what",
                        heard.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        "by",
                        by)
                .increment();
    }

    /** Only what came back to our own signed address or message counts: anybody can write the rest. */
    private void stopSender(Heard heard, Correspondent person) {
        if (heard instanceof Heard.Bounce bounce
                && bounce.meaning() == Refusal.SENDER
                && !person.by().equals(Correspondents.BY_ADDRESS)
                && person.repId() != null) {
            var rep = rules.rules().library().reps().get(person.repId());
            if (rep != null) {
                stops.suspect(
                        rep.email(),
                        person.prospectId(),
                        "a message came back: " + bounce.status() + " " + bounce.reason());
            }
        }
    }

    /** Counted among the rest: nothing arrives without a trace. */
    @Override
    public void passedOver() {
        unheard().increment();
    }

    private Counter unheard() {
        return metrics.counter(MetricNames.CADENCE_MAIL_HEARD, "what", "unheard", "by", "nobody");
    }

    private void tell(String letterId, Letter letter, Heard heard, Correspondent person, Instant at) {
        var now = clock.instant();
        var current = rules.rules();
        var happenedAt = at.isBefore(person.notBefore()) ? person.notBefore() : at;
        var activity = HeardActivities.of(heard, letterId, person, letter.sentAt(), happenedAt, current.policy());
        decisions.make(
                List.of(new Matter(person.prospectId(), "mail-" + letterId, found -> {
                    var followUp = Objects.requireNonNull(found);
                    return heard instanceof Heard.Left
                            ? Listening.hearOfLeaving(followUp, activity, current, now)
                            : Listening.hear(followUp, OtherAddress.told(activity, letter, followUp), current, now);
                })),
                now);
    }
}
