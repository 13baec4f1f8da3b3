package io.followthrough.qualification.domain.reading;

import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.FutureReason;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.rules.Signal;
import io.followthrough.qualification.domain.rules.SignalRule;
import io.followthrough.qualification.domain.text.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds signals in notes and messages. A text that says no anywhere is no buying signal. */
final class SignalReader {

    private final Rules rules;
    private final Horizons horizons;

    SignalReader(Rules rules) {
        this.rules = rules;
        this.horizons = new Horizons(rules.evidence().answers());
    }

    /** The strongest signal and the phrase that gives it, in the order of {@link Signal}. */
    Optional<Found> signal(String text) {
        var message = Message.of(text);
        for (var signal : Signal.values()) {
            var rule = rules.evidence().signals().get(signal);
            if (rule != null) {
                var match = rule.phrases().in(message).filter(found -> !found.negated());
                if (match.isPresent()) {
                    return Optional.of(new Found(signal, rule, match.get().phrase()));
                }
            }
        }
        return Optional.empty();
    }

    record Found(Signal signal, SignalRule rule, String phrase) {}

    Reading read(@Nullable String text, String factId, Instant at) {
        if (text == null || text.isBlank()) {
            return Reading.NOTHING;
        }
        return signal(text).map(found -> reading(found, text, factId, at)).orElse(Reading.NOTHING);
    }

    private Reading reading(Found found, String text, String factId, Instant at) {
        var signs = new ArrayList<Sign>();
        found.rule()
                .criteria()
                .forEach((criterion, strength) -> signs.add(new Sign(
                        criterion,
                        "signal:" + criterion + topicSuffix(factId),
                        EvidenceSource.NOTE,
                        "said \"" + found.phrase() + "\"",
                        at,
                        strength,
                        rules.evidence().trust(EvidenceSource.NOTE))));
        return new Reading(signs, List.of(road(found, text, at)), null);
    }

    private static String topicSuffix(String factId) {
        return ":" + factId;
    }

    private RoadSign road(Found found, String text, Instant at) {
        return switch (found.signal()) {
            case BUYING, URGENT, MEETING -> new RoadSign.Current(at, "said \"" + found.phrase() + "\"");
            case NOT_INTERESTED -> new RoadSign.Future(at, FutureReason.NOT_INTERESTED, null, quoted(found), false);
            case NOT_NOW ->
                new RoadSign.Future(
                        at,
                        FutureReason.NOT_NOW,
                        horizons.in(text, at)
                                .filter(within -> !within.isZero())
                                .map(at::plus)
                                .orElse(null),
                        quoted(found),
                        false);
        };
    }

    private static String quoted(Found found) {
        return "\"" + found.phrase() + "\"";
    }
}
