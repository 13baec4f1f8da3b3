package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a machine is taken for needs a machine's words: "Am 11.1. passt es", "Falsche Adresse" and a thumb are few words of
 * which the model knows none, and what it then guesses hides an answer. Over lower case without accents.
 */
final class Machines {

    private static final double NO_DOUBT = 0.15;

    /** Enough to show, not enough to conclude. */
    private static final double DOUBT = 0.45;

    private static final double UNDENIABLE = 0.85;

    /** Of so few words a person's answer has less than a machine's report. */
    private static final int FEW_WORDS = 7;

    /** So few name no trouble, no job and no offer, unless they are its very words. */
    private static final int HARDLY_ANY_WORDS = 2;

    private static final Pattern REPLIED =
            Pattern.compile("^\\s*(?:re|aw|sv|vs|antw|rif|res|ref|odp|wg|fwd?|rv|tr)\\s*:");

    /** Nobody but a machine says so, or somebody about one. */
    private static final Pattern OF_MACHINES = Pattern.compile(lines("machine-words.txt"));

    /** What absences, receipts and reports speak of, and people as well. */
    private static final Pattern OF_BOTH = Pattern.compile(lines("absence-words.txt"));

    private static final Pattern OF_NO_LEAD = Pattern.compile(lines("no-lead-words.txt"));

    /**
     * What people say about machines, and no machine about itself: "thanks for your automatic note", "not an automatic reply",
     * "is this automatic or are you a person?"
     */
    private static final Pattern ABOUT_MACHINES = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:thanks?|thank you|thx|cheers|danke\\w*|dank|merci|gracias|grazie|obrigad\\w+|bedankt)"
                    + "(?: (?:very|much|many|for|fur|pour|por|per|pela|pelo|voor|the|your|die|ihre?|deine?|la|votre|ton|su|tu|il|lo|vostra?|sua|a|o|de|jullie|je|uw|this|diese?|cette|esta|questa|deze"
                    + "|la|las|los|el|message|antwort|antwoord|respuesta|reponse|risposta|resposta|confirmation|confirmacion|conferma|confirmacao|bestatigung|bevestiging|note|nota|mail|e-?mail|reply|nachricht|mensaje|messaggio|mensagem|bericht)){1,7} automat\\w*"
                    + "|(?:not?|kein\\w*|nicht|pas|sin|non|nao|niet|geen)(?: (?:an?|another|eine?|more|this|un[ae]?|de|uma?|een|meer|mehr|noch|weitere|mas|just))*(?: (?:mail|message|reply|reponse|respuesta|risposta|resposta|mensaje|messaggio))? automat\\w*(?: (?:reply|response|answer|message|e?-?mail|antwort\\w*|nachricht\\w*|mails?|antwoord|bericht))?"
                    + "|[^.!?\\n]{0,60}automat[^.!?\\n]{0,80}\\?)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Machines() {}

    static boolean hasWordsOfMachines(String folded) {
        return OF_MACHINES.matcher(folded).find();
    }

    private static String lines(String file) {
        return ShippedData.lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
    }

    /**
     * @param subject folded; of an answer to a mail of ours it says nothing of its writer
     * @param folded what was written below it
     */
    static List<Finding> in(List<Finding> findings, String subject, String folded) {
        if (findings.stream().noneMatch(Machines::isGuess)) {
            return findings;
        }
        var all = REPLIED.matcher(subject).find() ? folded : subject + "\n" + folded;
        var text = ABOUT_MACHINES.matcher(all).replaceAll(" ");
        if (!text.equals(all) && !OF_MACHINES.matcher(text).find()) {
            return findings.stream().map(Machines::withoutMachine).toList();
        }
        var words = (int) WORD.matcher(text).results().count();
        return findings.stream()
                .map(finding -> finding.withProbability(
                        Math.min(finding.probability(), most(finding.intent().group(), finding, text, words))))
                .toList();
    }

    private static Finding withoutMachine(Finding finding) {
        return finding.intent().group() == Group.AUTOMATIC
                ? finding.withProbability(Math.min(finding.probability(), NO_DOUBT))
                : finding;
    }

    private static boolean isGuess(Finding finding) {
        return finding.intent().group() == Group.AUTOMATIC || finding.intent().group() == Group.NO_LEAD;
    }

    private static double most(Group group, Finding finding, String text, int words) {
        return switch (group) {
            case AUTOMATIC -> mostOfMachine(finding, text, words);
            case NO_LEAD -> words <= HARDLY_ANY_WORDS && !namesNoLead(text) ? NO_DOUBT : 1;
            default -> 1; // everything else is what people say
        };
    }

    /** Whether a word of offers, applications, trouble or bills is there. */
    static boolean namesNoLead(String folded) {
        return OF_NO_LEAD.matcher(folded).find();
    }

    private static double mostOfMachine(Finding finding, String text, int words) {
        if (OF_MACHINES.matcher(text).find()) {
            return 1;
        }
        if (words <= FEW_WORDS) {
            return NO_DOUBT;
        }
        return OF_BOTH.matcher(text).find() || finding.probability() >= UNDENIABLE ? 1 : DOUBT;
    }
}
