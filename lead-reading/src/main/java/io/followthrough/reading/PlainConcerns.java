package io.followthrough.reading;

import io.followthrough.reading.Concerns.Concern;
import io.followthrough.reading.Intent.Group;
import io.followthrough.reading.language.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what people say plainly and in words that refusals have as well. A correction, a copy of one's data and the question what we do refuse nothing;
 * the same mail twice and mails at the weekend are for a person to read; whoever never signed up is left alone.
 */
public final class PlainConcerns {

    private static final double NO_DOUBT = 0.15;

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    /** Whoever writes more tells a story, and the days in it are of that. */
    private static final int MANY_WORDS = 40;

    private static final int FEW_WORDS = 8;

    /** A person is asked. */
    private static final double MAYBE = 0.3;

    private static final double LIKELY = 0.75;

    private static final double CERTAIN = 0.93;

    /** What is read so surely is not only guessed by the words of a trade. */
    private static final double UNDENIABLE = 0.95;

    /** Stands beside a box, and nobody has written it: "for more information see our privacy policy". */
    private static final Pattern PRINTED = Pattern.compile(
            "https?:|www\\.|(?<!\\p{L})(?:privacy|datenschutz\\p{L}*|proteccion de datos|privacidad|protection des donnees|confidentialite|protezione dei dati|informativa|protecao de dados|privacidade|privacyverklaring)(?!\\p{L})");

    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    private static final Set<Intent> NOES = EnumSet.of(
            Intent.OPT_OUT,
            Intent.OPT_OUT_CALLS,
            Intent.OPT_OUT_MAILS,
            Intent.ERASURE,
            Intent.NOT_INTERESTED,
            Intent.IRONY);

    /** What the words of whoever wants to know more are taken for. */
    private static final Set<Intent> OFFERS = EnumSet.of(Intent.SOLICITATION, Intent.SPAM, Intent.PRESS);

    private static final Set<Intent> LATER = EnumSet.of(Intent.NOT_NOW, Intent.NOT_INTERESTED);

    private static final Set<Intent> WISHES = EnumSet.of(Intent.BUY, Intent.MEETING, Intent.URGENT);

    private final List<Finding> findings;
    private final String folded;

    private PlainConcerns(List<Finding> findings, String folded) {
        this.findings = findings;
        this.folded = folded;
    }

    /** Whether a text is about something else than being left alone, whatever one of its sentences sounds like. */
    public static boolean explain(String text) {
        var folded = Folding.fold(Folding.compose(text));
        return DataRights.isCopyAlone(folded)
                || DataRights.isCorrectionAlone(folded)
                || isShort(folded) && (Concerns.isSentTwice(folded) || Concerns.limitsTimes(folded));
    }

    /** @param folded what the person wrote */
    static List<Finding> in(Said.Kind kind, List<Finding> findings, String folded) {
        if (kind == Said.Kind.NOTE || folded.isBlank()) {
            return findings;
        }
        return new PlainConcerns(findings, folded).read();
    }

    private List<Finding> read() {
        if (isOfTheirData()) {
            return with(Intent.ACCESS_REQUEST, CERTAIN, atMost(NO_DOUBT, REFUSALS, Intent.BUY));
        }
        if (DataRights.isCorrectionAlone(folded)) {
            return with(
                    Intent.NEUTRAL,
                    LIKELY,
                    withoutOffers(atMost(
                            NO_DOUBT, REFUSALS, Intent.NOT_INTERESTED, Intent.COMPLAINT, Intent.STUDENT, Intent.JOB)));
        }
        if (Concerns.has(Concern.NOT_ME, folded)) {
            return notMe();
        }
        if (isShort(folded) && Concerns.isSentTwice(folded)) {
            return with(Intent.COMPLAINT, LIKELY, atMost(NO_DOUBT, NOES, Intent.BUY, Intent.MEETING));
        }
        if (isShort(folded) && (mayRefuse() || isBrief()) && Concerns.limitsTimes(folded)) {
            return isBrief() ? atMost(MAYBE, LATER, atMost(DOUBT, REFUSALS)) : atMost(DOUBT, REFUSALS);
        }
        if (Concerns.isAllThatIsRefused(Concern.UNCLEAR_OFFER, folded)) {
            return atMost(NO_DOUBT, EnumSet.of(Intent.NOT_INTERESTED, Intent.IRONY));
        }
        return wishes();
    }

    /** Who asks for a copy wants nothing deleted. */
    private boolean isOfTheirData() {
        return DataRights.isCopyAlone(folded);
    }

    /** "Who gave you my address? I never signed up" wants an answer first. */
    private List<Finding> notMe() {
        if (wants() || folded.indexOf('?') >= 0) {
            return findings;
        }
        var others =
                withoutNoLead(atMost(NO_DOUBT, WISHES, Intent.NOT_INTERESTED, Intent.NEUTRAL, Intent.ABOUT_OTHERS));
        var known = findings.stream()
                .filter(finding -> finding.intent() == Intent.OPT_OUT)
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
        return with(Intent.OPT_OUT, Math.max(known, CERTAIN), others);
    }

    private boolean wants() {
        return Concerns.isWished(Concern.INFORMATION, folded)
                || findings.stream()
                        .anyMatch(finding -> WISHES.contains(finding.intent()) && finding.probability() >= LIKELY);
    }

    private List<Finding> wishes() {
        if (NarrowRefusals.ofNewslettersAlone(folded)) {
            return withAtLeast(Intent.BUY, LIKELY, atMost(NO_DOUBT, NOES, Intent.NOT_NOW, Intent.CANCELLATION));
        }
        if (Concerns.wantsNoCall(folded)) {
            var emailed = atMost(NO_DOUBT, NOES, Intent.NOT_NOW, Intent.MEETING, Intent.OBJECTION_NEED);
            return with(Intent.OPT_OUT_CALLS, CERTAIN, withAtLeast(Intent.BUY, LIKELY, emailed));
        }
        return Concerns.isWished(Concern.INFORMATION, folded)
                        && !Concerns.ends(folded)
                        && !PRINTED.matcher(folded).find()
                        && !isOther()
                ? withAtLeast(
                        Intent.BUY,
                        LIKELY,
                        withoutOffers(atMost(
                                NO_DOUBT,
                                REFUSALS,
                                Intent.NOT_INTERESTED,
                                Intent.NOT_NOW,
                                Intent.OBJECTION_COMPETITOR)))
                : findings;
    }

    /** A pupil, an applicant, a machine and whoever offers something surely may want information, and are no buyers. */
    private boolean isOther() {
        return findings.stream().anyMatch(finding -> switch (finding.intent().group()) {
            case NO_LEAD -> finding.probability() >= (OFFERS.contains(finding.intent()) ? UNDENIABLE : Reading.SURE);
            case AUTOMATIC -> finding.probability() >= Reading.SURE;
            default -> false; // everything else is said by buyers as well
        });
    }

    /** "Only write on working days" puts nothing off. */
    private boolean isBrief() {
        return folded.split("\\s+").length <= FEW_WORDS;
    }

    private static boolean isShort(String folded) {
        return folded.split("\\s+").length <= MANY_WORDS;
    }

    private boolean mayRefuse() {
        return findings.stream()
                .anyMatch(finding -> REFUSALS.contains(finding.intent()) && finding.probability() > DOUBT);
    }

    private List<Finding> atMost(double most, Set<Intent> intents, Intent... more) {
        var all = EnumSet.copyOf(intents);
        all.addAll(List.of(more));
        return atMost(most, all, findings);
    }

    private static List<Finding> atMost(double most, Set<Intent> all, List<Finding> findings) {
        return findings.stream()
                .map(finding -> all.contains(finding.intent()) && finding.probability() > most
                        ? finding.withProbability(most)
                        : finding)
                .toList();
    }

    private static List<Finding> withoutOffers(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !OFFERS.contains(finding.intent()))
                .toList();
    }

    private static List<Finding> withoutNoLead(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.intent().group() != Group.NO_LEAD)
                .toList();
    }

    private List<Finding> with(Intent intent, double probability, List<Finding> others) {
        var all = new ArrayList<>(
                others.stream().filter(finding -> finding.intent() != intent).toList());
        all.add(new Finding(intent, probability, folded, 0));
        return all;
    }

    private List<Finding> withAtLeast(Intent intent, double probability, List<Finding> others) {
        var known =
                others.stream().anyMatch(finding -> finding.intent() == intent && finding.probability() >= probability);
        return known ? others : with(intent, probability, others);
    }
}
