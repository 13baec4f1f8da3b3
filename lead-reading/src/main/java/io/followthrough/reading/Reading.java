package io.followthrough.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text says.
 *
 * @param ownWords what the person wrote: without quotations, signature, footer
 * @param sentences of the own words, as written
 * @param findings the likeliest first, one per intent; those below a tenth are left out
 * @param dates on or after the day of the text, in the order in which they are named
 * @param callBackOn when to come back, or when an absent person is back
 * @param askedToWaitUntil before which day nobody is to be contacted, in words that say so
 */
public record Reading(
        Language language,
        String ownWords,
        List<String> sentences,
        List<Finding> findings,
        Stance stance,
        List<NamedDate> dates,
        @Nullable LocalDate callBackOn,
        @Nullable LocalDate askedToWaitUntil,
        List<Amount> amounts,
        List<NamedPerson> people) {

    /** From this probability on something counts as said. */
    public static final double SURE = 0.5;

    /** From this probability on something may be meant. An opt-out that is only possible holds automatic contacts. */
    public static final double POSSIBLE = 0.2;

    public Reading {
        sentences = List.copyOf(sentences);
        findings = findings.stream().sorted(Finding.LIKELIEST_FIRST).toList();
        dates = List.copyOf(dates);
        amounts = List.copyOf(amounts);
        people = List.copyOf(people);
    }

    /** The finding, if the text surely says so. */
    public Optional<Finding> says(Intent intent) {
        return finding(intent).filter(finding -> finding.probability() >= SURE);
    }

    /** Whether it is said, surely or perhaps. */
    public boolean mayBe(Intent intent) {
        return finding(intent)
                .filter(finding -> finding.probability() >= POSSIBLE)
                .isPresent();
    }

    public Optional<Finding> finding(Intent intent) {
        return findings.stream().filter(finding -> finding.intent() == intent).findFirst();
    }

    /** What is surely said, the likeliest first. */
    public List<Finding> sure() {
        return findings.stream()
                .filter(finding -> finding.probability() >= SURE)
                .toList();
    }

    /** What is surely said of one group, the likeliest first. */
    public List<Finding> sure(Intent.Group group) {
        return sure().stream()
                .filter(finding -> finding.intent().group() == group)
                .toList();
    }

    /** Whether a person has to say what is meant. */
    public boolean unsure() {
        return stance == Stance.UNSURE;
    }

    /** The likeliest readings, to be offered as answers when {@link #unsure}. */
    public List<Finding> likeliest(int count) {
        return findings.stream().limit(count).toList();
    }

    public boolean automatic() {
        return stance == Stance.AUTOMATIC;
    }

    /** Before which day nobody is to be contacted. */
    public Optional<LocalDate> notBefore() {
        return switch (stance) {
            case CURRENT_INTEREST, NOT_NOW, NONE, UNSURE, NO_LEAD -> Optional.ofNullable(askedToWaitUntil);
            case NOT_INTERESTED, OPT_OUT, AUTOMATIC -> Optional.empty();
        };
    }

    public Optional<LocalDate> callBack() {
        return Optional.ofNullable(callBackOn);
    }
}
