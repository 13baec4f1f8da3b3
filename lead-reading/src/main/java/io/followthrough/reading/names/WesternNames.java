package io.followthrough.reading.names;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which words are the given and which the family name, in scripts that part the two by a blank. */
final class WesternNames {

    private WesternNames() {}

    static PersonName sorted(NameWords name, @Nullable String language, boolean saidFamilyFirst) {
        var whole = String.join(" ", name.all());
        var inOneCase = Capitals.isAllCapitals(whole) && whole.length() > 2 || Capitals.isAllSmall(whole);
        if (!name.beforeComma().isEmpty()) {
            return behindComma(name, inOneCase);
        }
        var words = name.words();
        if (words.size() == 1) {
            return single(name, words.getFirst(), inOneCase);
        }
        var familyFirst = FamilyFirst.of(words, language, saidFamilyFirst);
        if (familyFirst == words.size()) {
            return named(name, List.of(), words, false, inOneCase);
        }
        if (familyFirst > 0) {
            return named(name, words.subList(familyFirst, words.size()), words.subList(0, familyFirst), true, inOneCase)
                    .writtenFamilyFirst(FamilyFirst.isVietnamese(words));
        }
        var shouted = inOneCase ? List.<Integer>of() : capitals(words);
        if (!shouted.isEmpty() && shouted.size() < words.size()) {
            return bySize(name, words, shouted);
        }
        if (beginsFamilyName(words, 0)) {
            return named(name, List.of(), words, false, inOneCase);
        }
        var given = IberianNames.givenOfSeveralWords(words);
        if (given > 0) {
            return split(name, given, inOneCase, true);
        }
        if (IberianNames.areFamilyNames(words)) {
            return named(name, List.of(), words, false, inOneCase);
        }
        if (!name.titles().isEmpty() && Titles.goesWithGivenName(name.titles().getLast())) {
            return split(name, knownGiven(words), inOneCase, true);
        }
        var particle = IntStream.range(1, words.size() - 1)
                .filter(at -> beginsFamilyName(words, at))
                .findFirst();
        if (particle.isPresent()) {
            return split(name, particle.getAsInt(), inOneCase, true);
        }
        // Ramón y Cajal, Ortega y Gasset
        var joined = IntStream.range(2, words.size() - 1)
                .filter(at -> Particles.joins(words.get(at)))
                .findFirst();
        if (joined.isPresent()) {
            return split(name, joined.getAsInt() - 1, inOneCase, true);
        }
        return byOrder(name, inOneCase);
    }

    /** {@code von Humboldt}, {@code Freiherr von Humboldt}; but Graf is a family name where nothing follows. */
    private static boolean beginsFamilyName(List<String> words, int at) {
        return Particles.begins(words.get(at))
                || Titles.isNoble(words.get(at)) && at + 2 < words.size() && Particles.begins(words.get(at + 1));
    }

    private static PersonName byOrder(NameWords name, boolean inOneCase) {
        var words = name.words();
        var first = words.getFirst();
        var last = words.getLast();
        var mayBeReversed = GivenNames.isKnown(last)
                && !GivenNames.isKnown(first)
                && !(Capitals.isAllCapitals(first) && isShort(words, 0)); // DJ Khaled
        var isFamilyToo = mayBeReversed && GivenNames.isFamilyNameToo(last) && !GivenNames.isFamilyWrittenFirst(first);
        if (mayBeReversed && !isFamilyToo) {
            return named(name, List.of(last), words.subList(0, words.size() - 1), true, inOneCase);
        }
        var openOrder = isFamilyToo || GivenNames.isFamilyWrittenFirst(first) && !GivenNames.isKnown(first);
        var given = knownGiven(words);
        return split(
                name, words.size() > 3 ? given : words.size() == 3 ? Math.max(given, 1) : 1, inOneCase, !openOrder);
    }

    /** A Spanish or Portuguese name ends in two family names; the given names are those that are known as such. */
    private static int knownGiven(List<String> words) {
        return (int) IntStream.range(0, words.size() - 1)
                .takeWhile(at -> at == 0 || NameReader.isInitial(words.get(at)) || GivenNames.isKnown(words.get(at)))
                .count();
    }

    /** {@code Müller, Hans}; the Dutch leave the particle at the end: {@code Broek, P.J. van den}. */
    private static PersonName behindComma(NameWords name, boolean inOneCase) {
        var words = name.words();
        var given = words.size();
        while (given > 1
                && Particles.begins(words.get(given - 1))
                && (inOneCase || Capitals.isAllSmall(words.get(given - 1)))) {
            given--;
        }
        var family = Stream.concat(words.subList(given, words.size()).stream(), name.beforeComma().stream())
                .toList();
        return named(name, words.subList(0, given), family, true, inOneCase);
    }

    /** {@code DUPONT Jean}, {@code Jean DUPONT}: the one in capitals is the family name. */
    private static PersonName bySize(NameWords name, List<String> words, List<Integer> shouted) {
        var family = shouted.stream()
                .map(words::get)
                .map(word -> Particles.contains(word) && !isArticle(words, shouted, word)
                        ? Particles.proper(word)
                        : Capitals.proper(word))
                .toList();
        var given = IntStream.range(0, words.size())
                .filter(at -> !shouted.contains(at))
                .mapToObj(words::get)
                .toList();
        return named(name, given, family, true, false);
    }

    /** {@code LE GOFF}, {@code LO PRESTI}: what begins by an article alone begins by a capital. */
    private static boolean isArticle(List<String> words, List<Integer> shouted, String word) {
        return words.get(shouted.getFirst()).equals(word) && Particles.isArticle(word);
    }

    private static List<Integer> capitals(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(at ->
                        Capitals.isAllCapitals(words.get(at)) && (!isShort(words, at) || leadsToFamily(words, at)))
                .boxed()
                .toList();
    }

    /** {@code DE LA CRUZ} is the whole of a family name in capitals. */
    private static boolean leadsToFamily(List<String> words, int at) {
        return Particles.begins(words.get(at))
                && at + 1 < words.size()
                && Capitals.isAllCapitals(words.get(at + 1))
                && (!isShort(words, at + 1) || leadsToFamily(words, at + 1));
    }

    /** {@code AJ Smith} has initials, {@code LI Wei} a family name. */
    private static boolean isShort(List<String> words, int at) {
        var word = words.get(at);
        return NameReader.isInitial(word)
                || word.replace(".", "").length() < 3 && !GivenNames.isFamilyWrittenFirst(word);
    }

    private static PersonName single(NameWords name, String word, boolean inOneCase) {
        var proper = inOneCase ? Capitals.proper(word) : word;
        var isFamily = !name.titles().isEmpty() && name.titles().stream().allMatch(Titles::isBefore);
        var isGiven = GivenNames.isKnown(word) && !isFamily;
        return new PersonName(
                titles(name, inOneCase),
                isGiven ? proper : null,
                isFamily ? proper : null,
                isGiven || isFamily ? null : proper,
                name.suffix(),
                false,
                false,
                isGiven,
                NameReader.isInitial(word) ? NameQuality.NONE : NameQuality.PARTIAL);
    }

    private static PersonName split(NameWords name, int at, boolean inOneCase, boolean sure) {
        var words = name.words();
        return named(name, words.subList(0, at), words.subList(at, words.size()), sure, inOneCase);
    }

    private static PersonName named(
            NameWords name, List<String> given, List<String> family, boolean sure, boolean inOneCase) {
        var isInitial = given.isEmpty()
                || given.stream().allMatch(NameReader::isInitial)
                || family.stream().allMatch(NameReader::isInitial);
        var quality = isInitial ? NameQuality.PARTIAL : inOneCase ? NameQuality.FULL_IN_ONE_CASE : NameQuality.FULL;
        var turkish = Capitals.isTurkish(String.join(" ", name.all()));
        return new PersonName(
                titles(name, inOneCase),
                given.isEmpty() ? null : proper(given, false, turkish),
                family.isEmpty() ? null : proper(family, true, turkish),
                null,
                name.suffix(),
                false,
                false,
                sure && !given.isEmpty() && !NoPersons.isStock(String.join(" ", given), String.join(" ", family)),
                quality);
    }

    private static List<String> titles(NameWords name, boolean inOneCase) {
        return name.titles().stream()
                .map(title -> Titles.proper(title, inOneCase))
                .toList();
    }

    private static String proper(List<String> words, boolean family, boolean turkish) {
        return words.stream().map(word -> proper(word, family, turkish)).collect(Collectors.joining(" "));
    }

    private static String proper(String word, boolean family, boolean turkish) {
        if (family && Particles.contains(word)) {
            return Capitals.isAllCapitals(word) || Particles.isLarge(word) && Capitals.isAllSmall(word)
                    ? Particles.proper(word)
                    : word;
        }
        if (!family && IberianNames.isLink(word) && Capitals.isAllSmall(word)) {
            return word;
        }
        var initials = NameReader.isInitial(word) || word.replace(".", "").length() < 3 && Capitals.isAllCapitals(word);
        return !initials && Capitals.isAllCapitals(word) || Capitals.isAllSmall(word)
                ? Capitals.proper(word, turkish)
                : word;
    }
}
