package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who buys what sends and keeps contacts asks about it in the words of a refusal: "Can the tool delete all my data from the old
 * CRM?", "Our customers write 'stop' and nobody hears it", "How are opt-outs handled?" To erase such a buyer would be the worst of all
 * answers. A sentence about a product, about others' contacts or a feature counts for no refusal and no absence unless its writer
 * is whom it is done to. Where nothing else is said, whoever asks so may buy, and of whoever tells it a person is asked.
 */
final class AboutProducts {

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    private static final double NO_DOUBT = 0.15;

    private static final double LIKELY = 0.75;

    private static final Set<Intent> CONCLUDED = EnumSet.of(
            Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE, Intent.OUT_OF_OFFICE);

    /** What is guessed beside a refusal. */
    private static final Set<Intent> DISLIKES = EnumSet.of(Intent.NOT_INTERESTED, Intent.COMPLAINT);

    private static final Pattern QUOTED = Pattern.compile(
            "[\"“”„«»][^\"“”„«»]{1,120}[\"“”„«»]|(?<![\\p{L}\\p{N}])['‘’][^'‘’]{2,120}['‘’](?![\\p{L}\\p{N}])");

    private static final Pattern PRODUCT;
    private static final Pattern OTHERS;
    private static final Pattern OWN;
    private static final Pattern MINE;
    private static final Pattern STRONG;

    static {
        Map<String, String> parts = new HashMap<>();
        for (var line : ShippedData.lines("product-words.tsv")) {
            if (!line.startsWith("#")) {
                var cells = line.split("\t", 2);
                parts.merge(cells[0], cells[1], (one, other) -> one + "|" + other);
            }
        }
        PRODUCT = words(parts.getOrDefault("product", ""));
        OTHERS = words(parts.getOrDefault("others", ""));
        OWN = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + parts.getOrDefault("own", "") + ")");
        MINE = words(parts.getOrDefault("mine", ""));
        STRONG = words(parts.getOrDefault("strong", ""));
    }

    private AboutProducts() {}

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }

    static List<Finding> in(List<Finding> findings, List<String> sentences) {
        if (findings.stream().noneMatch(AboutProducts::isConcluded)) {
            return findings;
        }
        var folded = sentences.stream().map(Folding::fold).toList();
        if (folded.stream().noneMatch(AboutProducts::isAboutProducts)
                || folded.stream().anyMatch(AboutProducts::refuses)) {
            return findings;
        }
        return folded.stream().anyMatch(AboutProducts::asks)
                ? findings.stream().map(AboutProducts::ofBuyer).toList()
                : findings.stream()
                        .map(finding -> isConcluded(finding) ? finding.withProbability(DOUBT) : finding)
                        .toList();
    }

    /** Whether somebody wants to know what a product does, and not with what is theirs. */
    private static boolean asks(String sentence) {
        return sentence.strip().endsWith("?")
                && isAboutProducts(sentence)
                && !MINE.matcher(sentence).find();
    }

    private static Finding ofBuyer(Finding finding) {
        if (finding.intent() == Intent.BUY) {
            return finding.withProbability(Math.max(LIKELY, finding.probability()));
        }
        return CONCLUDED.contains(finding.intent()) || DISLIKES.contains(finding.intent())
                ? finding.withProbability(Math.min(NO_DOUBT, finding.probability()))
                : finding;
    }

    /** For its writer, and by words of its own: those of others stand in quotation marks. */
    private static boolean refuses(String sentence) {
        return !isAboutProducts(sentence)
                && (Machines.hasWordsOfMachines(sentence)
                        || STRONG.matcher(QUOTED.matcher(sentence).replaceAll(" … "))
                                .find());
    }

    private static boolean isConcluded(Finding finding) {
        return CONCLUDED.contains(finding.intent()) && finding.probability() > DOUBT;
    }

    /** @param folded a sentence */
    static boolean isAboutProducts(String folded) {
        var said = QUOTED.matcher(folded).replaceAll(" … ");
        if (OWN.matcher(said).find()) {
            return false;
        }
        return !said.equals(folded) && !STRONG.matcher(said).find()
                || PRODUCT.matcher(said).find()
                || OTHERS.matcher(said).find() && !MINE.matcher(said).find();
    }
}
