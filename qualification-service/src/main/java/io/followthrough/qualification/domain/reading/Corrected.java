package io.followthrough.qualification.domain.reading;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Language;
import io.followthrough.reading.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text of which somebody said what it means: an example to learn from. Names of the person, addresses and numbers are left
 * out of it, for an example outlives the person's data.
 *
 * @param text the words only
 */
public record Corrected(Intent says, Said.Kind kind, Language language, String text) {

    private static final Pattern ADDRESS = Pattern.compile("\\S+[@＠]\\S+|(?:https?://|www\\.)\\S+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d ()./-]{4,}\\d");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_NAME = 3;

    /** By what was said last of each text. */
    public static List<Corrected> in(Prospect prospect) {
        var meanings = new TreeMap<String, Intent>();
        prospect.activities().forEach(activity -> {
            var of = activity.answers().get(FactReader.READING_OF);
            if (of != null && !of.equals(Heard.CLAIM)) {
                Stream.of(Intent.values())
                        .filter(intent ->
                                intent.name().equals(activity.answers().get(FactReader.READING)))
                        .forEach(intent -> meanings.put(of, intent));
            }
        });
        if (meanings.isEmpty()) {
            return List.of();
        }
        var texts = texts(prospect);
        var names = names(prospect);
        var corrected = new ArrayList<Corrected>();
        meanings.forEach((factId, says) -> {
            var spoken = texts.get(factId);
            if (spoken != null) {
                var language = Texts.read(Said.of(spoken.kind(), spoken.text(), Speaker.UNKNOWN.day(spoken.at())))
                        .language();
                corrected.add(new Corrected(says, spoken.kind(), language, impersonal(spoken.text(), names)));
            }
        });
        return corrected;
    }

    private static Map<String, Spoken> texts(Prospect prospect) {
        var texts = new HashMap<String, Spoken>();
        prospect.captures().stream()
                .flatMap(capture -> Spoken.in(capture).stream())
                .forEach(spoken -> texts.put(spoken.factId(), spoken));
        prospect.activities().stream()
                .flatMap(activity -> Spoken.in(activity).stream())
                .forEach(spoken -> texts.put(spoken.factId(), spoken));
        return texts;
    }

    private static List<String> names(Prospect prospect) {
        return Stream.concat(
                        prospect.people().map(Person::name),
                        prospect.captures().stream()
                                .map(LeadCaptured::company)
                                .map(company -> company == null ? null : company.name()))
                .flatMap(name -> name == null ? Stream.empty() : WORDS.splitAsStream(name))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .distinct()
                .toList();
    }

    private static String impersonal(String text, List<String> names) {
        var plain = NUMBER.matcher(ADDRESS.matcher(text).replaceAll("…")).replaceAll("…");
        for (var name : names) {
            plain = Pattern.compile(
                            "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(plain)
                    .replaceAll("…");
        }
        return plain;
    }
}
