package io.followthrough.reading.language;

import io.followthrough.reading.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the language by its small words. */
public final class Languages {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}']+");
    /** Small words of one language alone. */
    private static final double FEWEST_VOTES = 3;

    /** How many times as many votes as any other language. */
    private static final double AHEAD = 1.5;

    private static final double FEW_VOTES = 2;

    /** With this part of the votes of the likeliest a language is likely too. */
    private static final double NEARLY = 0.4;

    private static final Map<String, List<Language>> SMALL_WORDS = smallWords();

    private Languages() {}

    /** @param folded by {@link Folding#fold} */
    public static Language of(String folded) {
        return votes(folded).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Language.UNKNOWN);
    }

    /**
     * The language only where the text is long enough to tell and no other is near: otherwise unknown.
     *
     * @param folded by {@link Folding#fold}
     */
    public static Language surely(String folded) {
        var votes = votes(folded);
        var likeliest = of(folded);
        var most = votes.getOrDefault(likeliest, 0.0);
        return most >= FEWEST_VOTES
                        && votes.entrySet().stream()
                                .allMatch(each -> each.getKey() == likeliest || each.getValue() * AHEAD <= most)
                ? likeliest
                : Language.UNKNOWN;
    }

    /**
     * Those that a text may be in, the likeliest first; all of them where little tells.
     *
     * @param folded by {@link Folding#fold}
     */
    public static List<Language> likely(String folded) {
        var votes = votes(folded);
        var most = votes.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.UNKNOWN)
                .filter(language -> most < FEW_VOTES || votes.getOrDefault(language, 0.0) >= most * NEARLY)
                .sorted(Comparator.comparing(language -> -votes.getOrDefault(language, 0.0)))
                .toList();
    }

    /** @param folded one word */
    public static boolean isSmallWord(String folded) {
        return SMALL_WORDS.containsKey(folded);
    }

    /** A word of several languages votes for each of them in part. */
    private static Map<Language, Double> votes(String folded) {
        var votes = new EnumMap<Language, Double>(Language.class);
        for (var word : NOT_A_LETTER.split(folded)) {
            var speaking = SMALL_WORDS.getOrDefault(word, List.of());
            speaking.forEach(language -> votes.merge(language, 1.0 / speaking.size(), Double::sum));
        }
        return votes;
    }

    private static Map<String, List<Language>> smallWords() {
        var words = new HashMap<String, List<Language>>();
        speak(
                words,
                Language.EN,
                "the a an and or of to is are was were be been i you he she it we they me my your our this that for with on at by from not no yes do does did have has had will would can could should please thanks thank what how when where who need want just but if so about call later now us them their he's i'm don't it's next year");
        speak(
                words,
                Language.DE,
                "der die das und oder von zu ist sind war waren sein ich du er sie es wir ihr mich mir uns mein meine unser unsere ihre ihren dieser diese mit auf bei aus nicht kein keine ja nein haben hat hatte wird werden wurde kann konnen bitte danke was wie wann wo wer aber wenn noch schon nur auch fur im am ein eine einen einem einer dem den nach vor bis ab sehr mehr gut uber um als");
        speak(
                words,
                Language.ES,
                "el la los las un una y o de del al es son era fue ser yo tu usted ustedes nosotros me mi su sus nos este esta para con en por no si que como cuando donde quien pero mas ya muy hay tengo tenemos tiene quiero queremos puede pueden gracias hola buenos dias tardes favor ahora hasta le les lo hemos sobre estoy estamos esta ano");
        speak(
                words,
                Language.FR,
                "le la les un une et ou de du des au aux est sont etait etre je tu il elle nous vous ils me mon ma mes notre votre vos ce cette pour avec dans en par ne pas plus oui non que qui comment quand ou mais si tres avons avez ont ai merci bonjour sur j'ai c'est n'est d'un qu'il l'an suis");
        speak(
                words,
                Language.IT,
                "il lo la i gli le un una e o di del della dei delle al alla sono era essere io tu lei noi voi mi mio mia ci vi questo questa per con in da non si che come quando dove chi ma se molto ho abbiamo ha avete hanno grazie buongiorno ciao nel nella sul anno piu vostro vostra nostro nostra dal vorrei");
        speak(
                words,
                Language.PT,
                "o a os as um uma e ou de do da dos das ao e sao era ser eu voce voces ele ela nos me meu minha seu sua este esta para com em no na por nao sim que como quando onde quem mas se muito tenho temos tem quero queremos pode podem obrigado obrigada ola bom dia ja mais agora ate lhe estou estamos isso pelo pela");
        speak(
                words,
                Language.NL,
                "de het een en of van te is zijn was waren ik jij je u hij zij ze wij we mij me mijn uw ons onze dit dat voor met op bij uit niet geen ja nee hebben heeft had zal zullen kan kunnen graag dank bedankt wat hoe wanneer waar wie maar als nog al ook naar om er aan door over heb wil willen");
        return words;
    }

    private static void speak(Map<String, List<Language>> words, Language language, String list) {
        for (var word : list.split(" ")) {
            words.merge(word, List.of(language), (one, other) -> {
                var both = new java.util.ArrayList<>(one);
                if (!both.contains(language)) {
                    both.addAll(other);
                }
                return List.copyOf(both);
            });
        }
    }
}
