package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.FutureReason;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.reading.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one capture or activity. What a machine did says nothing about a person. */
public final class FactReader {

    /** The answers by which a representative says what a message means, and of which fact. */
    public static final String READING = "reading";

    public static final String READING_OF = "readingOf";

    /** The answer that says what was done about a request about data. */
    public static final String PRIVACY_REASON = "privacyRequestDone";

    private static final Set<CaptureChannel> BY_OTHERS = EnumSet.of(CaptureChannel.IMPORT, CaptureChannel.PARTNER);

    /** Types of objections that are the answer to whether to go on asking. */
    private static final Map<String, FutureReason> REFUSALS =
            Map.of("NOT_INTERESTED", FutureReason.NOT_INTERESTED, "NOT_NOW", FutureReason.NOT_NOW);

    private final Rules rules;
    private final AnswerReader answers;
    private final SignalReader signals;
    private final ReadLately lately = new ReadLately();

    public FactReader(Rules rules) {
        this.rules = rules;
        this.answers = new AnswerReader(rules);
        this.signals = new SignalReader(rules);
    }

    public Reading read(LeadCaptured capture) {
        return read(capture, Speaker.UNKNOWN);
    }

    public Reading read(LeadCaptured capture, Speaker speaker) {
        return lately.of(capture, speaker, this::readAnew);
    }

    private Reading readAnew(LeadCaptured capture, Speaker speaker) {
        if (capture.machine() == Machine.MACHINE) {
            return Reading.NOTHING;
        }
        var at = capture.capturedAt();
        var said = answers(capture.answers(), at, speaker, EvidenceSource.CAPTURE)
                .and(Spoken.in(capture)
                        .map(spoken -> signals.read(spoken.by(speaker)))
                        .orElse(Reading.NOTHING));
        var relationshipFirst = rules.roads().relationshipFirst().contains(capture.channel());
        var signs = new ArrayList<Sign>();
        var what = words(capture.channel()) + " (" + capture.source().id() + ")";
        // However many lists somebody signed up to, and however often a system touches its record, that is one
        // interest; so it is however often one list is exported again.
        var topic = relationshipFirst || capture.reported()
                ? words(capture.channel())
                : isRow(capture) ? what + capture.source().eventName() : capture.leadId();
        if (relationshipFirst || !isTouchedRecord(capture)) {
            add(signs, rules.evidence().of(capture.channel()), topic, EvidenceSource.CAPTURE, what, at);
        }
        if (!relationshipFirst && !capture.interests().isEmpty()) {
            var named = "interested in " + String.join(", ", capture.interests());
            add(signs, rules.evidence().interestNamed(), "named", EvidenceSource.CAPTURE, named, at);
        }
        var road = relationshipFirst
                ? new RoadSign.Future(at, FutureReason.RELATIONSHIP_FIRST, null, what, true)
                : new RoadSign.Current(at, "came by " + what);
        return withAsides(
                new Reading(signs, List.of(road), null).and(said).toldBy(teller(capture)),
                Asides.in(capture, answers::isAsked, said.heard()));
    }

    private static boolean isRow(LeadCaptured capture) {
        return capture.channel() == CaptureChannel.IMPORT || !capture.imports().isEmpty();
    }

    /** Of somebody who once came by themselves: whoever touched it since, it is no sign that their interest lasts. */
    private static boolean isTouchedRecord(LeadCaptured capture) {
        return capture.reported() && !BY_OTHERS.contains(capture.channel());
    }

    private static RoadSign.Teller teller(LeadCaptured capture) {
        if (capture.reported()) {
            return RoadSign.Teller.RECORDS;
        }
        return BY_OTHERS.contains(capture.channel()) ? RoadSign.Teller.LIST : RoadSign.Teller.PERSON;
    }

    public Reading read(ActivityRecorded activity) {
        return read(activity, Speaker.UNKNOWN);
    }

    public Reading read(ActivityRecorded activity, Speaker speaker) {
        return lately.of(activity, speaker, this::readAnew);
    }

    private Reading readAnew(ActivityRecorded activity, Speaker speaker) {
        if (!activity.byPerson()) {
            return Reading.NOTHING;
        }
        var at = activity.at();
        var signs = new ArrayList<Sign>();
        add(
                signs,
                rules.evidence().of(activity.kind()),
                topic(activity),
                EvidenceSource.ACTIVITY,
                words(activity.kind()),
                at);
        addObjection(signs, activity);
        var reading = new Reading(signs, road(activity), null)
                .and(answers(activity.answers(), at, speaker, EvidenceSource.ANSWER));
        var all = reading.and(meaning(activity))
                .and(Spoken.in(activity)
                        .map(spoken -> signals.read(spoken.by(speaker)))
                        .orElse(Reading.NOTHING));
        return withAsides(all.notBefore(namedDay(activity)), Asides.in(activity, answers::isAsked, all.heard()));
    }

    /** What a mailbox or another system has read of a "not now" already; words that this service reads go before it. */
    private static @Nullable Instant namedDay(ActivityRecorded activity) {
        var objection = activity.objection();
        var until = activity.until();
        return objection != null
                        && until != null
                        && activity.kind() != ActivityKind.OBJECTION_CLEARED
                        && REFUSALS.get(objection.type().toUpperCase(Locale.ROOT)) == FutureReason.NOT_NOW
                        && until.isAfter(activity.at())
                ? until
                : null;
    }

    /** Whoever wants to be left alone has answered nothing else. */
    private static Reading withAsides(Reading reading, Heard asides) {
        if (asides.refuses(Heard.Refusal.ALL)) {
            return new Reading(List.of(), List.of(), null, reading.heard().and(asides));
        }
        return asides == Heard.NOTHING ? reading : reading.and(new Reading(List.of(), List.of(), null, asides));
    }

    /** What a representative says that a message means, or that somebody is a lead. */
    private Reading meaning(ActivityRecorded activity) {
        var of = activity.answers().get(READING_OF);
        if (of == null) {
            return Reading.NOTHING;
        }
        var spoken = new Spoken("", Said.Kind.NOTE, activity.activityId(), activity.at());
        return Hearing.intent(activity.answers().get(READING))
                .map(intent -> signals.meaning(intent, spoken, of))
                .orElseGet(() -> new Reading(List.of(), List.of(), null, Heard.NOTHING.settling(of)));
    }

    /** The same e-mail opened twenty times is opened once, and so is a page; where nobody says which, it is one. */
    private static String topic(ActivityRecorded activity) {
        return switch (activity.kind()) {
            case EMAIL_OPENED, LINK_CLICKED, PAGE_VISITED, CONTENT_DOWNLOADED ->
                activity.kind() + ":" + (activity.touchId() == null ? "" : activity.touchId())
                        + (activity.text() == null ? "" : "/" + activity.text());
            // A deal that is corrected or reopened is the same deal.
            case DEAL_OPENED -> activity.kind() + ":" + dealId(activity);
            default -> activity.activityId(); // whatever else is done twice was done twice
        };
    }

    private static String dealId(ActivityRecorded activity) {
        var deal = activity.deal();
        return deal == null || deal.dealId() == null ? "" : deal.dealId();
    }

    /** What one answer to a question would say, if it were given then. */
    public Reading answer(String key, String value, Instant at) {
        return answers.read(key, value, at, Speaker.UNKNOWN, EvidenceSource.ANSWER);
    }

    /** Whether the rules know a question of that name. */
    public boolean isAsked(String key) {
        return answers.isAsked(key);
    }

    /** Answers to questions of one topic replace each other. */
    public String topicOf(String key) {
        return rules.evidence().answers().topicOf(key.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether somebody was asked that, and answered what says nothing about it: it is asked again. */
    public boolean isNotUnderstood(String key, String value, Instant at) {
        return answers.isNotUnderstood(key, value, at);
    }

    private Reading answers(Map<String, String> given, Instant at, Speaker speaker, EvidenceSource source) {
        var reading = Reading.NOTHING;
        for (var answer : given.entrySet()) {
            reading = reading.and(answers.read(answer.getKey(), answer.getValue(), at, speaker, source));
        }
        return reading;
    }

    private List<RoadSign> road(ActivityRecorded activity) {
        var at = activity.at();
        if (activity.kind() == ActivityKind.DEAL_LOST) {
            var deal = activity.deal();
            return List.of(
                    new RoadSign.Future(at, FutureReason.DEAL_LOST, null, deal == null ? null : deal.reason(), false));
        }
        var refusal = refusal(activity);
        if (refusal != null) {
            return List.of(refusal);
        }
        return rules.roads().currentActivities().contains(activity.kind())
                ? List.of(new RoadSign.Current(at, words(activity.kind())))
                : List.of();
    }

    /** An objection to being asked at all leads to the other road, as the same words in a note would; cleared, back again. */
    private static @Nullable RoadSign refusal(ActivityRecorded activity) {
        var objection = activity.objection();
        var why = objection == null ? null : REFUSALS.get(objection.type().toUpperCase(Locale.ROOT));
        if (objection == null || why == null) {
            return null;
        }
        return activity.kind() == ActivityKind.OBJECTION_CLEARED
                ? new RoadSign.Current(activity.at(), "objection cleared: " + why.words())
                : new RoadSign.Future(activity.at(), why, null, objection.text(), false);
    }

    private void addObjection(List<Sign> signs, ActivityRecorded activity) {
        var objection = activity.objection();
        if (objection == null) {
            return;
        }
        var type = objection.type().toUpperCase(Locale.ROOT);
        var cleared = activity.kind() == ActivityKind.OBJECTION_CLEARED;
        rules.evidence()
                .objections()
                .getOrDefault(type, Map.of())
                .forEach((criterion, open) -> signs.add(sign(
                        criterion,
                        "objection:" + type + ":" + criterion,
                        EvidenceSource.ACTIVITY,
                        (cleared ? "objection cleared: " : "objection: ") + type.toLowerCase(Locale.ROOT),
                        activity.at(),
                        cleared ? rules.evidence().objectionCleared() : open)));
    }

    private void add(
            List<Sign> signs,
            Map<Criterion, Double> strengths,
            String topic,
            EvidenceSource source,
            String text,
            Instant at) {
        strengths.forEach((criterion, strength) ->
                signs.add(sign(criterion, source.wireName() + ":" + topic, source, text, at, strength)));
    }

    private Sign sign(
            Criterion criterion, String topic, EvidenceSource source, String text, Instant at, double strength) {
        return new Sign(
                criterion, topic, source, text, at, strength, rules.evidence().trust(source));
    }

    /** For example "web form". */
    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
