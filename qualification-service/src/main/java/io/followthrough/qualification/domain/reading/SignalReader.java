package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.FutureReason;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.rules.Signal;
import io.followthrough.qualification.domain.text.Message;
import io.followthrough.qualification.domain.text.Phrases;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Stance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What notes and messages are evidence of. What they say is read by {@code lead-reading}; how much it counts is in the rules,
 * whose own phrases are asked where nothing else was understood for sure.
 */
final class SignalReader {

    private static final Map<Signal, Intent> INTENTS = Map.of(
            Signal.NOT_INTERESTED, Intent.NOT_INTERESTED,
            Signal.NOT_NOW, Intent.NOT_NOW,
            Signal.URGENT, Intent.URGENT,
            Signal.MEETING, Intent.MEETING,
            Signal.BUYING, Intent.BUY);

    private static final Set<Signal> INTEREST = EnumSet.of(Signal.URGENT, Signal.MEETING, Signal.BUYING);

    private final Rules rules;
    private final MentionedFacts mentioned;

    SignalReader(Rules rules) {
        this.rules = rules;
        this.mentioned = new MentionedFacts(rules);
    }

    /**
     * @param words those that decided
     * @param retryAt when to come back, if that was said
     */
    record Found(Signal signal, String words, @Nullable Instant retryAt) {}

    Reading read(Spoken spoken) {
        var text = Hearing.reading(spoken);
        var heard = Hearing.of(spoken, text);
        if (text.stance() == Stance.AUTOMATIC) {
            return Reading.NOTHING;
        }
        if (heard.refuses(Heard.Refusal.ALL) || heard.noLead() != null) {
            return new Reading(List.of(), List.of(), null, heard);
        }
        var notBefore = text.notBefore()
                .map(day -> spoken.speaker().startOf(day))
                .filter(day -> day.isAfter(spoken.at()))
                .orElse(null);
        var signals = signals(spoken, text);
        if (text.unsure() && !signals.isEmpty()) {
            heard = heard.understood();
        }
        var wants = signals.stream().anyMatch(found -> INTEREST.contains(found.signal()));
        return evidence(signals, spoken)
                .and(mentioned.read(text, spoken))
                .and(new Reading(List.of(), List.of(), null, heard.interested(wants)))
                .notBefore(notBefore);
    }

    /** What a representative says that a message means. */
    Reading meaning(Intent intent, Spoken spoken, String settled) {
        var heard = Hearing.meaning(intent, settled);
        var found = INTENTS.entrySet().stream()
                .filter(entry -> entry.getValue() == intent)
                .map(entry -> new Found(entry.getKey(), "read by a person as " + intent, null))
                .toList();
        return evidence(found, spoken).and(new Reading(List.of(), List.of(), null, heard));
    }

    /** In the order of {@link Signal}. */
    List<Found> signals(Spoken spoken, io.followthrough.reading.Reading text) {
        return switch (text.stance()) {
            case NOT_NOW -> of(text, Signal.NOT_NOW, retryAt(text, spoken));
            case NOT_INTERESTED -> of(text, Signal.NOT_INTERESTED, null);
            case CURRENT_INTEREST -> interest(text, spoken, List.of(Signal.URGENT, Signal.MEETING, Signal.BUYING));
            case OPT_OUT -> interest(text, spoken, List.of(Signal.URGENT, Signal.BUYING)); // asks for no call
            case NONE -> own(spoken, text);
            case UNSURE -> text.mayBe(Intent.OPT_OUT) || text.mayBe(Intent.ERASURE) ? List.of() : own(spoken, text);
            case AUTOMATIC, NO_LEAD -> List.of();
        };
    }

    /** Whoever wants to be called in half a year wants nothing now. */
    private List<Found> interest(io.followthrough.reading.Reading text, Spoken spoken, List<Signal> among) {
        var found = new ArrayList<Found>();
        for (var signal : among) {
            of(text, signal, null).stream()
                    .filter(each -> !isNegated(each, spoken))
                    .map(each -> quoting(each, spoken))
                    .forEach(found::add);
        }
        var retryAt = retryAt(text, spoken);
        var isFarOff = retryAt != null
                && retryAt.isAfter(spoken.at().plus(rules.roads().urgentWithin()));
        return isFarOff && found.stream().allMatch(each -> each.signal() == Signal.MEETING)
                ? found.stream()
                        .map(each -> new Found(Signal.NOT_NOW, each.words(), retryAt))
                        .toList()
                : found;
    }

    private boolean isNegated(Found found, Spoken spoken) {
        var rule = rules.evidence().signals().get(found.signal());
        return rule != null && rule.phrases().negates(found.words(), Message.of(spoken.text()));
    }

    private static List<Found> of(io.followthrough.reading.Reading text, Signal signal, @Nullable Instant retryAt) {
        return Optional.ofNullable(INTENTS.get(signal)).flatMap(text::says).stream()
                .map(finding -> new Found(signal, finding.words().strip(), retryAt))
                .toList();
    }

    /** The first of the rules' own phrases that is not negated. */
    private List<Found> own(Spoken spoken, io.followthrough.reading.Reading text) {
        for (var signal : Signal.values()) {
            var phrase = phrase(signal, spoken);
            if (phrase.isPresent()) {
                return List.of(new Found(signal, phrase.get(), retryAt(text, spoken)));
            }
        }
        return List.of();
    }

    private Optional<String> phrase(Signal signal, Spoken spoken) {
        return Optional.ofNullable(rules.evidence().signals().get(signal))
                .flatMap(rule -> rule.phrases().in(Message.of(spoken.text())))
                .filter(match -> !match.negated())
                .map(Phrases.Match::phrase);
    }

    /** A phrase of the rules, where one is there, says more to a reader than the few words that decided. */
    private Found quoting(Found found, Spoken spoken) {
        return phrase(found.signal(), spoken)
                .filter(phrase -> phrase.length() > found.words().length())
                .map(phrase -> new Found(found.signal(), phrase, found.retryAt()))
                .orElse(found);
    }

    private static @Nullable Instant retryAt(io.followthrough.reading.Reading text, Spoken spoken) {
        return text.callBack()
                .map(day -> spoken.speaker().sameTime(day, spoken.at()))
                .filter(day -> day.isAfter(spoken.at()))
                .orElse(null);
    }

    /** Several signals of one text: what speaks for a criterion most counts once. */
    private Reading evidence(List<Found> found, Spoken spoken) {
        var strongest = new EnumMap<Criterion, Sign>(Criterion.class);
        var road = new ArrayList<RoadSign>();
        for (var each : found) {
            var rule = rules.evidence().signals().get(each.signal());
            if (rule != null) {
                rule.criteria()
                        .forEach((criterion, strength) -> strongest.merge(
                                criterion,
                                sign(criterion, strength, each, spoken),
                                (one, other) -> one.strength() >= other.strength() ? one : other));
            }
            if (road.isEmpty()) {
                road.add(road(each, spoken.at()));
            }
        }
        return new Reading(List.copyOf(strongest.values()), road, null);
    }

    private Sign sign(Criterion criterion, double strength, Found found, Spoken spoken) {
        return new Sign(
                criterion,
                "signal:" + criterion + ":" + spoken.factId(),
                EvidenceSource.NOTE,
                said(found),
                spoken.at(),
                strength,
                rules.evidence().trust(EvidenceSource.NOTE));
    }

    private static RoadSign road(Found found, Instant at) {
        var quoted = "\"" + found.words() + "\"";
        return switch (found.signal()) {
            case BUYING, URGENT, MEETING -> new RoadSign.Current(at, said(found));
            case NOT_INTERESTED -> new RoadSign.Future(at, FutureReason.NOT_INTERESTED, null, quoted, false);
            case NOT_NOW -> new RoadSign.Future(at, FutureReason.NOT_NOW, found.retryAt(), quoted, false);
        };
    }

    private static String said(Found found) {
        return "said \"" + found.words() + "\"";
    }
}
