package io.followthrough.reading.letter;

import io.followthrough.reading.Said;
import io.followthrough.reading.language.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the box of a form says that somebody ticks: "I agree to the privacy policy and can unsubscribe at any time." Forms send it
 * along with what people write, and of all who tick it nobody wishes to be left alone. A sentence that refuses or asks for
 * something is the person's own.
 */
public final class ConsentWords {

    private static final Map<String, String> PARTS = parts();

    private static final Pattern AGREES = words("agrees");
    private static final Pattern WISHES = words("wishes");
    private static final Pattern TOLD = words("told");
    private static final Pattern THING = words("thing");
    private static final Pattern OF_FORMS = words("form");
    private static final Pattern LEAVES = words("leaves");
    private static final Pattern WHENEVER = words("whenever");
    private static final Pattern MAY = words("may");
    private static final Pattern PROMISED = words("promised");
    private static final Pattern ALWAYS = words("always");

    /** Says no, or takes something back. */
    private static final Pattern REFUSES = bounded(
            "not|(?:do|does|did|is|are|was|have|has|would|will|wo|ca|can|could|should)n'?t|cannot|never|no longer|no more|without|nicht|kein\\w*|nie|ohne|nunca|jamas|tampoco|no|sin|ne|n'\\w+|pas|plus|jamais|sans|non|mai|senza|nao|sem|niet|geen|nooit|zonder"
                    + "|(?:withdraw|revoke|cancel|widerrufe|retiro|revoco|retire|annulo) (?:my|meine|mi|mon|il mio|o meu)|trek|trekken|verzoek|bezwaar|wider(?:rufe|spreche)|object|oppose|oponho|opongo|oppongo|m'oppose|once|earlier|einmal|fruher|damals|una vez");

    /** Wants something, now and of us. */
    private static final Pattern ASKS = bounded(
            "please|kindly|bitte|por favor|s'il (?:vous|te) plait|svp|per favore|per cortesia|alstublieft|aub|graag|tell|quote|contract|prices?|order|buy|angebot|vertrag|preis\\w*|bestell\\w*|oferta|presupuesto|contrato|precio\\w*|devis|contrat|prix|offerta|preventivo|contratto|prezz\\w|proposta|orcamento|preco\\w*|offerte|prijs|prijzen"
                    + "|now|asap|today|immediately|hereby (?:object|withdraw)|do so|i do|(?:ab )?sofort|hiermit wider\\w+|ahora|inmediat\\w+|maintenant|immediat\\w+|subito|adesso|agora|imediat\\w+|onmiddellijk|per direct"
                    + "|what|which|why|who|how|welche\\w*|was|warum|woher|cuales|que datos|quelles?|quali|quais|welke|wat|waarom|about me|uber mich|sobre mi|sur moi|su di me|sobre mim|over mij"
                    + "|(?:unsubscribe|remove|delete|erase|take|stop|cancel|end) (?:me|us|my|our|these|those|the|writing|sending|calling|contacting|mailing|all)|(?:losch|loesch|entfern|streich)\\w* (?:sie )?(?:mich|meine|uns)");

    private static final Pattern PIECE =
            Pattern.compile("\\([^()]*\\)|(?:[^.!?;()]|[.](?=\\S))+[.!?;]*\\s*|[.!?;()]+\\s*");

    private ConsentWords() {}

    /** The text without such sentences; nothing where it says nothing else. */
    static String cut(Said.Kind kind, String text) {
        var folded = Folding.fold(text);
        if (kind == Said.Kind.NOTE
                || Stream.of(AGREES, WHENEVER, TOLD, ALWAYS)
                        .noneMatch(words -> words.matcher(folded).find())) {
            return text;
        }
        var kept = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            var rest = new StringBuilder();
            var pieces = PIECE.matcher(line);
            var cut = false;
            while (pieces.find()) {
                if (isConsent(kind, Folding.fold(pieces.group()))) {
                    cut = true;
                } else {
                    rest.append(pieces.group());
                }
            }
            if (!cut || rest.chars().anyMatch(Character::isLetterOrDigit)) {
                kept.add(rest.toString().strip());
            }
        }
        return String.join("\n", kept).strip();
    }

    /**
     * Whether somebody agrees, and neither refuses nor takes anything back: then nothing in it is a refusal of contact.
     *
     * @param folded lower case without accents
     */
    public static boolean agreesAlone(String folded) {
        return (agrees(folded) || WISHES.matcher(folded).find())
                && !REFUSES.matcher(folded).find()
                && !LEAVES.matcher(folded).find();
    }

    private static boolean isConsent(Said.Kind kind, String piece) {
        if (piece.strip().endsWith("?") || ASKS.matcher(piece).find()) {
            return false;
        }
        var inForm = kind == Said.Kind.FORM;
        var said = PROMISED.matcher(piece).replaceAll(" ");
        var leaves = LEAVES.matcher(said).find();
        if (leaves && WHENEVER.matcher(said).find() && MAY.matcher(said).find()
                || inForm && ALWAYS.matcher(said).find()) {
            return true;
        }
        return (agrees(said) || inForm && TOLD.matcher(piece).find())
                && !leaves
                && !REFUSES.matcher(said).find()
                && (THING.matcher(piece).find()
                        || inForm && OF_FORMS.matcher(piece).find());
    }

    private static boolean agrees(String piece) {
        return AGREES.matcher(piece).find();
    }

    private static Pattern words(String part) {
        return bounded(PARTS.getOrDefault(part, ""));
    }

    private static Pattern bounded(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }

    private static Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        for (var line : lines()) {
            if (!line.startsWith("#")) {
                var cells = line.split("\t", 2);
                parts.merge(cells[0], cells[1], (one, other) -> one + "|" + other);
            }
        }
        return parts;
    }

    private static List<String> lines() {
        try (var stream = Said.class.getResourceAsStream("consent-words.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("consent-words.tsv is missing beside " + Said.class.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
