package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.rules.AnswerRules.AnswerRule;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.FitRules;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.text.Message;
import io.followthrough.reading.Answer;
import io.followthrough.reading.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands answers in plain words: "yes", "this quarter", "10000", "I decide". What it does not understand says nothing. */
final class AnswerReader {

    /** The answer that names a {@link Role} outright. */
    static final String ROLE = "role";

    private static final String AUTHORITY = "authority";
    private static final String REVENUE = "revenue";
    private static final Set<String> REVENUE_NAMES = Set.of(
            REVENUE,
            "turnover",
            "annual revenue",
            "umsatz",
            "jahresumsatz",
            "ingresos",
            "facturacion",
            "chiffre d'affaires",
            "fatturato",
            "omzet",
            "faturamento");

    private final Rules rules;
    private final AnswerRules answers;
    private final Horizons horizons;
    private final AnsweredRoads roads;
    private final AnswerStrengths strengths;

    AnswerReader(Rules rules) {
        this.rules = rules;
        this.answers = rules.evidence().answers();
        this.horizons = new Horizons(answers);
        this.roads = new AnsweredRoads(rules.roads());
        this.strengths = new AnswerStrengths(answers);
    }

    Reading read(String key, String value, Instant at, Speaker speaker, EvidenceSource source) {
        var name = key.strip().toLowerCase(Locale.ROOT);
        if (value.isBlank()) {
            return Reading.NOTHING;
        }
        if (name.equals(ROLE)) {
            return role(value, at, source);
        }
        if (REVENUE_NAMES.contains(name)) {
            return revenue(value, at, source);
        }
        var rule = answers.byName().get(name);
        var message = Message.of(value);
        if (rule == null || answers.unsure().in(message).isPresent()) {
            return Reading.NOTHING;
        }
        var answered = Question.named(rule.topic())
                .map(question -> Texts.answer(question, value, at, speaker))
                .orElse(null);
        var within = within(rule, value, at, speaker, answered);
        var found = strengths.of(rule, value, answered, within);
        if (found == null) {
            return Reading.NOTHING;
        }
        var strength = found.value();
        var sign = sign(rule.criterion(), rule.topic(), name + ": " + value.strip(), strength, at, source)
                .by(within == null ? null : at.plus(within));
        return new Reading(List.of(sign), roads.of(rule.criterion(), value, strength, within, at), found.role());
    }

    /** Whether the answer of that name is one of the rules', and most likely speaks of what was asked. */
    boolean isAsked(String key) {
        var rule = answers.byName().get(key.strip().toLowerCase(Locale.ROOT));
        return rule != null;
    }

    private Sign sign(
            Criterion criterion, String name, String said, double strength, Instant at, EvidenceSource source) {
        return new Sign(
                criterion,
                answers.topicOf(name),
                source,
                said,
                at,
                strength,
                rules.evidence().trust(source));
    }

    /** How large the company is, where the rules say what that is worth. */
    private Reading revenue(String value, Instant at, EvidenceSource source) {
        var amount = Money.in(value).orElse(null);
        return rules.evidence().fit().revenue().stream()
                .filter(size -> amount != null && amount.compareTo(size.from()) >= 0)
                .max(Comparator.comparing(FitRules.Revenue::from))
                .map(size -> new Reading(
                        List.of(sign(
                                Criterion.FIT, REVENUE, REVENUE + ": " + value.strip(), size.strength(), at, source)),
                        List.of(),
                        null))
                .orElse(Reading.NOTHING);
    }

    private Reading role(String value, Instant at, EvidenceSource source) {
        var wanted = value.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(wanted))
                .findFirst()
                .map(role -> {
                    var strength = rules.evidence().titles().strengths().get(role);
                    var signs = strength == null
                            ? List.<Sign>of()
                            : List.of(sign(
                                    Criterion.AUTHORITY, AUTHORITY, ROLE + ": " + value.strip(), strength, at, source));
                    return new Reading(signs, List.of(), role);
                })
                .orElse(Reading.NOTHING);
    }

    /**
     * Whether somebody was asked that and answered what says nothing about it; "I do not know" was understood, and is asked
     * again as well.
     */
    boolean isNotUnderstood(String key, String value, Instant at) {
        var rule = answers.byName().get(key.strip().toLowerCase(Locale.ROOT));
        return rule != null
                && !value.isBlank()
                && read(key, value, at, Speaker.UNKNOWN, EvidenceSource.ANSWER).equals(Reading.NOTHING);
    }

    /** The time until a purchase, by what was read, or by the rules' own words. */
    private @Nullable Duration within(
            AnswerRule rule, String value, Instant at, Speaker speaker, @Nullable Answer answered) {
        if (rule.criterion() != Criterion.TIMELINESS) {
            return null;
        }
        var phrase = horizons.in(value, at).orElse(null);
        if (phrase != null || !(answered instanceof Answer.Understood understood) || understood.by() == null) {
            return phrase;
        }
        var until = Duration.between(at, speaker.sameTime(understood.by(), at));
        return until.isNegative() ? Duration.ZERO : until;
    }
}
