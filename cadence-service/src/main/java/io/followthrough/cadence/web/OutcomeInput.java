package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.followup.Outcomes;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.Deal;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a representative reports.
 *
 * @param outcome a {@link TouchOutcome}, or the {@link ActivityKind} that it amounts to
 * @param callBackAt for {@code CALL_BACK}: when; everything else waits until then. For {@code NOT_INTERESTED} and {@code NO_SHOW}:
 *     when the person wants to be called all the same; absent: the day for a call that the notes name
 * @param meeting for {@code MEETING_BOOKED}: when and where; the person is invited to it
 * @param channels for {@code OPTED_OUT}: by which the person wants no contact any more; absent: none at all
 * @param successor for {@code LEFT_COMPANY}: who does the work now, a name, an address or both
 * @param language for {@code LANGUAGE_BARRIER}: what the person speaks, BCP 47
 */
record OutcomeInput(
        @Nullable String outcome,
        @Nullable Double minutes,
        @Nullable String notes,
        @Nullable Map<String, String> answers,
        @Nullable Instant callBackAt,
        @Nullable Deal deal,
        @Nullable MeetingInput meeting,
        @Nullable List<String> channels,
        @Nullable String successor,
        @Nullable String language) {

    private static final BigDecimal A_LOT_OF_MONEY = new BigDecimal("1e12");
    private static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_SUCCESSOR = 300;

    /** @param channel of the contact; an outcome that cannot come of it is refused later, when the contact is known */
    Report toReport(TouchChannel channel) {
        var problems = new ArrayList<FieldProblem>();
        var word = outcome == null ? "" : outcome.trim().toUpperCase(Locale.ROOT);
        var meaning = meaning(word);
        if (meaning == null) {
            problems.add(new FieldProblem(
                    "outcome",
                    outcome == null ? "is missing" : "unknown: " + outcome,
                    "use one of " + Outcomes.of(channel)));
        }
        if (minutes != null && (minutes.isNaN() || minutes < 0 || minutes > 1440)) {
            problems.add(new FieldProblem("minutes", "is " + minutes, "use 0 to 1440"));
        }
        if (notes != null && notes.length() > LONGEST_NOTES) {
            problems.add(new FieldProblem("notes", "is too long", "use at most " + LONGEST_NOTES + " characters"));
        }
        if (meaning == TouchOutcome.CALL_BACK && callBackAt == null) {
            problems.add(new FieldProblem("callBackAt", "is missing", "say when, for example 2026-03-02T12:00:00Z"));
        }
        if (meaning != TouchOutcome.NOT_INTERESTED && meaning != TouchOutcome.NO_SHOW) {
            onlyWith(problems, "callBackAt", callBackAt, meaning, TouchOutcome.CALL_BACK);
        }
        onlyWith(problems, "meeting", meeting, meaning, TouchOutcome.MEETING_BOOKED);
        onlyWith(problems, "channels", channels, meaning, TouchOutcome.OPTED_OUT);
        onlyWith(problems, "successor", successor, meaning, TouchOutcome.LEFT_COMPANY);
        onlyWith(problems, "language", language, meaning, TouchOutcome.LANGUAGE_BARRIER);
        if (meeting != null) {
            meeting.check(problems, "meeting.");
        }
        checkDeal(problems);
        if (successor != null && (successor.isBlank() || successor.length() > LONGEST_SUCCESSOR)) {
            problems.add(new FieldProblem(
                    "successor",
                    successor.isBlank() ? "is empty" : "is too long",
                    "name them in at most " + LONGEST_SUCCESSOR + " characters, or leave it away"));
        }
        if (language != null && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            problems.add(new FieldProblem("language", "is " + language, "use a tag like fr or pt-BR"));
        }
        var refused = refused(problems);
        if (meaning == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Report(
                meaning,
                activity(word, meaning, channel, refused.isEmpty()),
                minutes,
                notes,
                allAnswers(),
                callBackAt,
                deal,
                meeting == null ? null : meeting.toMeeting(),
                refused,
                successor);
    }

    /** As every other door does. */
    private void checkDeal(List<FieldProblem> problems) {
        if (deal == null) {
            return;
        }
        if (deal.value() != null && (deal.value().signum() < 0 || deal.value().compareTo(A_LOT_OF_MONEY) > 0)) {
            problems.add(new FieldProblem(
                    "deal.value", "is " + deal.value().toPlainString(), "use 0 to " + A_LOT_OF_MONEY.toPlainString()));
        }
        var currency = deal.currency();
        if (currency != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            problems.add(new FieldProblem(
                    "deal.currency", "is no currency: " + currency, "use three letters of ISO 4217, for example EUR"));
        }
    }

    private static void onlyWith(
            List<FieldProblem> problems,
            String field,
            @Nullable Object value,
            @Nullable TouchOutcome meaning,
            TouchOutcome its) {
        if (value != null && meaning != null && meaning != its) {
            problems.add(new FieldProblem(field, "does not go with " + meaning, "use " + its + ", or leave it away"));
        }
    }

    private Set<TouchChannel> refused(List<FieldProblem> problems) {
        var refused = EnumSet.noneOf(TouchChannel.class);
        for (var name : channels == null ? List.<String>of() : channels) {
            Arrays.stream(TouchChannel.values())
                    .filter(channel -> channel.name().equalsIgnoreCase(String.valueOf(name)))
                    .findFirst()
                    .ifPresentOrElse(
                            refused::add,
                            () -> problems.add(new FieldProblem(
                                    "channels", "unknown: " + name, "use " + Arrays.toString(TouchChannel.values()))));
        }
        if (channels != null && channels.isEmpty()) {
            problems.add(new FieldProblem("channels", "is empty", "name channels, or leave it away for all of them"));
        }
        return refused;
    }

    private Map<String, String> allAnswers() {
        var given = answers == null ? Map.<String, String>of() : answers;
        if (language == null || given.containsKey("language")) {
            return given;
        }
        var more = new HashMap<>(given);
        more.put("language", language);
        return more;
    }

    /** What a word means for the contact; activities may be named as well. */
    private static @Nullable TouchOutcome meaning(String word) {
        return switch (word) {
            case "CALL_CONNECTED", "DEAL_OPENED", "DEAL_WON" -> TouchOutcome.CONNECTED;
            case "CALL_NO_ANSWER" -> TouchOutcome.NO_ANSWER;
            case "CONSENT_WITHDRAWN" -> TouchOutcome.OPTED_OUT;
            case "NOTE_TAKEN" -> TouchOutcome.DONE;
            case "EMAIL_BOUNCED" -> TouchOutcome.BOUNCED;
            case "EMAIL_REPLIED", "SOCIAL_REPLY" -> TouchOutcome.REPLIED;
            case "DEAL_LOST" -> TouchOutcome.NOT_INTERESTED;
            default ->
                Arrays.stream(TouchOutcome.values())
                        .filter(outcome -> outcome.name().equals(word))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** What others are told. */
    private static @Nullable ActivityKind activity(
            String word, TouchOutcome meaning, TouchChannel channel, boolean ofEverything) {
        return switch (word) {
            case "DEAL_OPENED" -> ActivityKind.DEAL_OPENED;
            case "DEAL_WON" -> ActivityKind.DEAL_WON;
            case "DEAL_LOST" -> ActivityKind.DEAL_LOST;
            default -> Outcomes.activity(meaning, channel, ofEverything);
        };
    }
}
