package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.rules.AnswerRules.AnswerRule;
import io.followthrough.qualification.domain.rules.AnswerRules.Level;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Understands answers in plain words: "yes", "this quarter", "10000", "I decide". What it does not understand says nothing. */
final class AnswerReader {

    /** The answer that names a {@link Role} outright. */
    static final String ROLE = "role";

    private static final String AUTHORITY = "authority";

    private final Rules rules;
    private final AnswerRules answers;
    private final Horizons horizons;
    private final AnsweredRoads roads;

    AnswerReader(Rules rules) {
        this.rules = rules;
        this.answers = rules.evidence().answers();
        this.horizons = new Horizons(answers);
        this.roads = new AnsweredRoads(rules.roads());
    }

    Reading read(String key, String value, Instant at, EvidenceSource source) {
        var name = key.strip().toLowerCase(Locale.ROOT);
        if (value.isBlank()) {
            return Reading.NOTHING;
        }
        if (name.equals(ROLE)) {
            return role(value, at, source);
        }
        var rule = answers.byName().get(name);
        var message = Message.of(value);
        if (rule == null || answers.unsure().in(message).isPresent()) {
            return Reading.NOTHING;
        }
        var level = level(rule, message);
        var within = rule.criterion() == Criterion.TIMELINESS
                ? horizons.in(value, at).orElse(null)
                : null;
        var strength = strength(rule, value, message, level, within);
        if (strength == null) {
            return Reading.NOTHING;
        }
        var sign = sign(rule.criterion(), rule.topic(), name + ": " + value.strip(), strength, at, source);
        return new Reading(
                List.of(sign),
                roads.of(rule.criterion(), value, strength, within, at),
                level == null ? null : level.role());
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

    private @Nullable Double strength(
            AnswerRule rule, String value, Message message, @Nullable Level level, @Nullable Duration within) {
        var number = switch (rule.criterion()) {
            case BUDGET -> ofAmount(value);
            case TIMELINESS -> ofHorizon(within);
            case NEED, AUTHORITY, INTEREST, FIT -> null;
        };
        if (number != null) {
            return number;
        }
        if (level != null) {
            return level.strength();
        }
        if (answers.no().in(message).isPresent() || saysTheOpposite(rule, message)) {
            return rule.no();
        }
        return answers.yes().in(message).isPresent() ? Double.valueOf(rule.yes()) : rule.otherwise();
    }

    /** The first level that fits and is not negated. */
    private static @Nullable Level level(AnswerRule rule, Message message) {
        for (var level : rule.levels()) {
            if (level.phrases().in(message).filter(match -> !match.negated()).isPresent()) {
                return level;
            }
        }
        return null;
    }

    private static boolean saysTheOpposite(AnswerRule rule, Message message) {
        return rule.levels().stream()
                .anyMatch(level -> level.phrases().in(message).isPresent());
    }

    private @Nullable Double ofAmount(String value) {
        var amount = Money.in(value).orElse(null);
        if (amount == null) {
            return null;
        }
        return answers.amounts().stream()
                .filter(step -> amount.compareTo(step.atLeast()) >= 0)
                .findFirst()
                .map(AnswerRules.Amount::strength)
                .orElse(0.0);
    }

    private @Nullable Double ofHorizon(@Nullable Duration within) {
        if (within == null) {
            return null;
        }
        return answers.horizons().stream()
                .filter(step -> within.compareTo(step.within()) <= 0)
                .findFirst()
                .map(AnswerRules.Horizon::strength)
                .orElse(0.0);
    }
}
