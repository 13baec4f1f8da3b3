package io.followthrough.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a writer is concerned with whose words sound like the wish to be left alone: the same mail came twice, not at the weekend, it was somebody else
 * who signed up. Whatever ends contact beside it counts. Over lower case without accents.
 */
final class Concerns {

    /** Sorts of words in {@code concerns.tsv}. */
    enum Concern {
        /** The same was sent more than once. */
        TWICE,
        /** Days and hours for mails. */
        TIMES,
        /** Another one signed up, or the wrong one is written to. */
        NOT_ME,
        /** Wants to know more. */
        INFORMATION,
        /** Does not understand what is offered. */
        UNCLEAR_OFFER,
        /** An e-mail will do. */
        NO_CALL,
        /** What is still wanted beside a newsletter that is not. */
        GOES_ON,
        ENDS,
        /** "Twice" of something else than our mails. */
        OTHERWISE,
        CONTACT,
        NEGATED,
        ONLY,
        EVER
    }

    /** So few words beside a day are of what the text is about. */
    private static final int FEW_WORDS = 6;

    private static final Map<Concern, Pattern> WORDS = words();

    private static final Pattern CLAUSES = Pattern.compile(
            "[.;:!?\\n]+(?!\\d)|,(?!\\d)|(?<!\\p{L})(?:but|aber|pero|maar|sondern|(?<!auch |noch )sonst|otherwise)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:mais (?=je|j'|nous|envoyez|dites|quer|gost|mand|envi)|ma (?=vorre|vogli|mandat|mi )|mas (?=quer|gost|mand|envi))");

    private Concerns() {}

    static boolean has(Concern concern, String folded) {
        return pattern(concern).matcher(folded).find();
    }

    /** Whether it is said, and nothing beside it ends all contact. */
    static boolean isAllThatIsRefused(Concern concern, String folded) {
        return has(concern, folded) && !ends(without(concern, folded));
    }

    /** "Charged twice" is of a bill. */
    static boolean isSentTwice(String folded) {
        return isAllThatIsRefused(Concern.TWICE, folded) && !has(Concern.OTHERWISE, folded);
    }

    /** Whether an e-mail will do instead of a call. */
    static boolean wantsNoCall(String folded) {
        return isAllThatIsRefused(Concern.NO_CALL, folded) && has(Concern.CONTACT, without(Concern.NO_CALL, folded));
    }

    /** Whether mails are refused at some times, and not at all times. */
    static boolean limitsTimes(String folded) {
        var rest =
                CLAUSES.splitAsStream(folded).filter(clause -> !isLimit(clause)).collect(Collectors.joining(" . "));
        return CLAUSES.splitAsStream(folded).anyMatch(Concerns::isLimit) && !ends(rest);
    }

    private static boolean isLimit(String clause) {
        return has(Concern.TIMES, clause)
                && (has(Concern.NEGATED, clause) || has(Concern.ONLY, clause))
                && !has(Concern.EVER, clause)
                && (has(Concern.CONTACT, clause) || clause.strip().split("\\s+").length <= FEW_WORDS)
                && !NarrowRefusals.asksToBeTakenOff(clause);
    }

    /** Whether it is asked for, and in a clause that says no "no". */
    static boolean isWished(Concern concern, String folded) {
        return CLAUSES.splitAsStream(folded)
                .anyMatch(clause -> has(concern, clause.strip()) && !has(Concern.NEGATED, clause));
    }

    static boolean ends(String folded) {
        return has(Concern.ENDS, folded) || Redirections.refusesTheWriter(folded);
    }

    private static String without(Concern concern, String folded) {
        return pattern(concern).matcher(folded).replaceAll(" ");
    }

    private static Pattern pattern(Concern concern) {
        return Objects.requireNonNull(WORDS.get(concern));
    }

    private static Map<Concern, Pattern> words() {
        var lines = ShippedData.lines("concerns.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[2], Collectors.joining("|"))));
        return Arrays.stream(Concern.values())
                .collect(Collectors.toMap(
                        concern -> concern,
                        concern -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])(?:" + lines.get(concern.name()) + ")(?![\\p{L}\\p{N}@])"),
                        (one, other) -> one,
                        () -> new EnumMap<>(Concern.class)));
    }
}
