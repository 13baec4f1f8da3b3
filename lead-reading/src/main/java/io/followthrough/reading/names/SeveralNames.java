package io.followthrough.reading.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A field that names two people, or a person and the company or department beside a slash, a bar or a dash. */
final class SeveralNames {

    private static final Pattern COUPLE =
            Pattern.compile("(?i)(?<!\\bvon)(?<!\\bvom)(?<!\\bzu)\\s(und|and|et|en|og|och|&|\\+|u\\.)\\s");
    /** Joins two family names in Spanish: two people only between given names. */
    private static final Pattern JOINED = Pattern.compile("^(\\p{L}+) (y|e|i) (\\p{L}+)( .*)?$");

    private static final Pattern BESIDE = Pattern.compile("\\s*[/|;•·‖]\\s*|\\s+[-–—]+\\s+");
    private static final Pattern BAR = Pattern.compile("[|•·‖]|\\s[-–—]+\\s");

    private SeveralNames() {}

    static boolean isCouple(String text) {
        return COUPLE.matcher(text).find() || isJoined(text);
    }

    private static boolean isJoined(String text) {
        var joined = JOINED.matcher(text);
        return joined.matches() && GivenNames.isKnown(joined.group(1)) && GivenNames.isKnown(joined.group(3));
    }

    /** {@code Hans und Petra Meier}: two people, of whom the family name is one. */
    static PersonName couple(String written) {
        var text = isJoined(written) ? JOINED.matcher(written).replaceFirst("$1 & $3$4") : written;
        var parts = COUPLE.split(text);
        var last = NameReader.western(parts[parts.length - 1], null, false);
        var isOne = Arrays.stream(parts).allMatch(part -> part.strip().split(" ").length > 3);
        if (isOne || NoPersons.are(NameWords.of(text).words())) {
            return PersonName.NONE;
        }
        var titles = Arrays.stream(parts)
                .map(part -> String.join(" ", NameWords.of(part).titles()))
                .toList();
        if (NameWords.of(parts[0]).words().isEmpty() && !titles.contains("")) { // Mr and Mrs John Smith
            var conjunction =
                    COUPLE.matcher(text).results().findFirst().orElseThrow().group(1);
            return new PersonName(
                    List.of(String.join(" " + conjunction + " ", titles)),
                    last.given(),
                    last.family(),
                    last.unsorted(),
                    null,
                    false,
                    true,
                    false,
                    NameQuality.PARTIAL);
        }
        return new PersonName(
                List.of(),
                String.join(" & ", givenOf(parts)),
                last.family(),
                null,
                null,
                false,
                true,
                false,
                NameQuality.PARTIAL);
    }

    private static List<String> givenOf(String[] parts) {
        var given = new ArrayList<String>();
        for (var part : parts) {
            var words = NameWords.of(part.strip()).words();
            if (!words.isEmpty()) {
                given.add(words.getFirst());
            }
        }
        return given;
    }

    /** The parts of a field that a slash, a bar or a dash separates; one for most. */
    static List<String> parts(String text) {
        return BESIDE.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * @param text of several parts
     * @param read how one name is read
     */
    static PersonName beside(String text, Function<String, PersonName> read) {
        var parts = parts(text);
        var people = parts.stream()
                .filter(part -> !NoPersons.are(NameWords.of(part).all()))
                .toList();
        if (people.size() < 2) {
            return people.isEmpty() ? PersonName.NONE : read.apply(people.getFirst());
        }
        var first = people.getFirst();
        var second = people.get(1);
        if (NameWords.of(first).all().isEmpty()) { // Herr/Frau Weber: it was left open which
            return read.apply(String.join(" ", NameWords.of(second).all()));
        }
        if (BAR.matcher(text).find()) {
            return oneOf(first, second, read);
        }
        if (isOneWord(first) && GivenNames.isKnown(second) && isOneWord(second) && !GivenNames.isKnown(first)) {
            return read.apply(first + ", " + second); // as airlines print it
        }
        if (isOneWord(first) && GivenNames.isKnown(first)) {
            return couple(first + " & " + second);
        }
        return isOneWord(first) && isOneWord(second) ? unsorted(people) : several(read.apply(first));
    }

    /** Of a name and a company that looks like one, the one that begins or ends by a given name. */
    private static PersonName oneOf(String first, String second, Function<String, PersonName> read) {
        if (isOneWord(first) && isOneWord(second)) {
            return read.apply(first + " " + second);
        }
        var isSecond = !hasGivenName(first) && !isOneWord(second) && (isOneWord(first) || hasGivenName(second));
        return read.apply(isSecond ? second : first);
    }

    private static boolean hasGivenName(String text) {
        var words = NameWords.of(text).all();
        return !words.isEmpty() && (GivenNames.isKnown(words.getFirst()) || GivenNames.isKnown(words.getLast()));
    }

    private static boolean isOneWord(String text) {
        return NameWords.of(text).all().size() == 1;
    }

    private static PersonName unsorted(List<String> people) {
        return new PersonName(
                List.of(), null, null, String.join(" / ", people), null, false, true, false, NameQuality.PARTIAL);
    }

    private static PersonName several(PersonName first) {
        return new PersonName(
                first.titles(),
                first.given(),
                first.family(),
                first.unsorted(),
                first.suffix(),
                first.familyFirst(),
                true,
                false,
                NameQuality.PARTIAL);
    }
}
