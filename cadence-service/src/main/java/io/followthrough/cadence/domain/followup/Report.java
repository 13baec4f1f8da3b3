package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Deal;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a representative says of a contact that he made.
 *
 * @param activity the fact that others are told; null if the contact itself is all there is to tell
 * @param minutes that it took; null: as planned
 * @param answers to questions, by question or criterion
 * @param callBackAt when the person asked to be called again
 * @param meeting that was agreed, if its time is known
 * @param refused channels by which the person wants no contact any more; empty with {@code OPTED_OUT}: none at all
 * @param successor who does the work now of somebody who has left, as told: a name, an address or both
 */
public record Report(
        TouchOutcome outcome,
        @Nullable ActivityKind activity,
        @Nullable Double minutes,
        @Nullable String notes,
        Map<String, String> answers,
        @Nullable Instant callBackAt,
        @Nullable Deal deal,
        @Nullable Meeting meeting,
        Set<TouchChannel> refused,
        @Nullable String successor) {

    private static final String LANGUAGE = "language";
    /** BCP 47 as people use it: {@code fr}, {@code pt-BR}, {@code zh-Hant-TW}. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    public Report {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        refused = refused == null ? Set.of() : Set.copyOf(refused);
    }

    /** Nothing was agreed. */
    public Report(
            TouchOutcome outcome,
            @Nullable ActivityKind activity,
            @Nullable Double minutes,
            @Nullable String notes,
            Map<String, String> answers,
            @Nullable Instant callBackAt,
            @Nullable Deal deal) {
        this(outcome, activity, minutes, notes, answers, callBackAt, deal, null, Set.of(), null);
    }

    /** The same with a day for a call that the notes name. */
    public Report callingBack(Instant at) {
        return new Report(outcome, activity, minutes, notes, answers, at, deal, meeting, refused, successor);
    }

    /** Whether the matter is closed and the person may be called on a day of their choice all the same. */
    public boolean closesForNow() {
        return outcome == TouchOutcome.NOT_INTERESTED || outcome == TouchOutcome.NO_SHOW;
    }

    /** What the person speaks, as far as the answers say it by a tag; the next things are said in it. */
    Optional<String> language() {
        return Optional.ofNullable(answers.get(LANGUAGE))
                .filter(tag -> TAG.matcher(tag).matches());
    }

    boolean optsOutOfEverything() {
        return outcome == TouchOutcome.OPTED_OUT && refused.isEmpty();
    }
}
