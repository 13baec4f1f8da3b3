package io.followthrough.reading.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression for what is in all that it matches, as RE2 does for its prefilter: of things in a row the part that tells most, of
 * alternatives one of each. What is not understood needs nothing.
 */
final class RequiredLiterals {

    /** Quotations, back references, control characters and characters by their number. */
    private static final Pattern NOT_UNDERSTOOD = Pattern.compile("\\\\[Q1-9kx0cNXRhvHV]");

    private static final int MOST_EXACT = 300;
    private static final int MOST = 1_500;
    private static final int TELLING = 4;

    private final String regex;
    private int at;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** Empty if nothing in particular is needed. */
    static Set<String> of(String regex) {
        if (NOT_UNDERSTOOD.matcher(regex).find()) {
            return Set.of();
        }
        var reader = new RequiredLiterals(regex);
        var found = reader.alternatives();
        if (reader.at < regex.length()) {
            return Set.of();
        }
        var needed = found.needed();
        return needed == null ? Set.of() : needed;
    }

    /**
     * What a part of the expression matches.
     *
     * @param exact all that it can match; null if that is not known
     * @param tail what it ends with, behind whatever is not known
     * @param required one of these is in whatever it matches; null if nothing in particular is
     */
    private record Part(
            @Nullable Set<String> exact,
            Set<String> tail,
            @Nullable Set<String> required) {

        private static final Set<String> EMPTY = Set.of("");
        private static final Part NOTHING = new Part(EMPTY, EMPTY, null);
        private static final Part ANYTHING = new Part(null, EMPTY, null);

        static Part of(@Nullable Set<String> exact) {
            return exact == null ? ANYTHING : new Part(exact, EMPTY, null);
        }

        /** One of these is needed; null if nothing in particular is. */
        @Nullable
        Set<String> needed() {
            return better(telling(end()), required);
        }

        private Set<String> end() {
            return exact == null ? tail : exact;
        }

        private static @Nullable Set<String> telling(Set<String> words) {
            return words.contains("") ? null : words;
        }

        Part then(Part next) {
            var both = better(required, next.required);
            if (next.exact == null) {
                return new Part(null, next.tail, better(telling(end()), both));
            }
            if (end().size() * next.exact.size() > MOST_EXACT) {
                return new Part(null, next.exact, better(telling(end()), both));
            }
            var joined = new LinkedHashSet<String>();
            end().forEach(first -> next.exact.forEach(second -> joined.add(first + second)));
            return exact == null ? new Part(null, joined, both) : new Part(joined, EMPTY, both);
        }

        static Part either(List<Part> alternatives) {
            if (alternatives.size() == 1) {
                return alternatives.getFirst();
            }
            return new Part(
                    union(alternatives.stream().map(Part::exact).toList()),
                    EMPTY,
                    union(alternatives.stream().map(Part::needed).toList()));
        }

        Part optional() {
            return of(exact == null ? null : union(List.of(exact, EMPTY)));
        }

        Part repeated() {
            return new Part(null, EMPTY, needed());
        }

        /** Null if one of them is not known, or if there are too many. */
        private static @Nullable Set<String> union(List<@Nullable Set<String>> sets) {
            var all = new LinkedHashSet<String>();
            for (var set : sets) {
                if (set == null) {
                    return null;
                }
                all.addAll(set);
            }
            return all.size() > MOST ? null : all;
        }

        /** The one whose shortest word is longer; of equals, the one with fewer. */
        private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            var order = Comparator.<Set<String>>comparingInt(RequiredLiterals::shortest)
                    .thenComparing(
                            Comparator.<Set<String>>comparingInt(Set::size).reversed());
            return order.compare(one, other) >= 0 ? one : other;
        }
    }

    private static int shortest(Set<String> words) {
        return words.stream()
                .mapToInt(String::length)
                .map(length -> Math.min(length, TELLING))
                .min()
                .orElse(0);
    }

    private Part alternatives() {
        var parts = new ArrayList<Part>();
        parts.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        return Part.either(parts);
    }

    private Part sequence() {
        var part = Part.NOTHING;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            part = part.then(quantified(one()));
        }
        return part;
    }

    private Part quantified(Part part) {
        if (at >= regex.length()) {
            return part;
        }
        var quantified = switch (regex.charAt(at)) {
            case '?' -> part.optional();
            case '*' -> Part.ANYTHING;
            case '+' -> part.repeated();
            case '{' -> regex.charAt(at + 1) == '0' ? Part.ANYTHING : part.repeated();
            default -> null;
        };
        if (quantified == null) {
            return part;
        }
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++; // lazy or possessive
        }
        return quantified;
    }

    private Part one() {
        var character = regex.charAt(at++);
        return switch (character) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '.' -> Part.ANYTHING;
            case '^', '$' -> Part.NOTHING;
            default -> literal(character);
        };
    }

    private static Part literal(char character) {
        return Part.of(Set.of(String.valueOf(character)));
    }

    private Part group() {
        var looksAround = false;
        if (regex.startsWith("?", at)) {
            if (regex.startsWith("?:", at)) {
                at += 2;
            } else if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
                looksAround = true;
                at += 2;
            } else if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at)) {
                looksAround = true;
                at += 3;
            } else if (regex.startsWith("?<", at)) {
                at = regex.indexOf('>', at) + 1;
            } else if (regex.startsWith("?>", at)) {
                at += 2;
            } else {
                at = regex.length() + 1; // flags: not understood
                return Part.ANYTHING;
            }
        }
        var inside = alternatives();
        at++; // the closing parenthesis
        return looksAround ? Part.NOTHING : inside;
    }

    private Part escaped() {
        var character = regex.charAt(at++);
        return switch (character) {
            case 'b', 'B', 'A', 'z', 'Z', 'G' -> Part.NOTHING;
            case 'd' -> new Part(null, Part.EMPTY, Set.of(String.valueOf(Grams.DIGIT)));
            case 'p', 'P' -> {
                at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
                yield Part.ANYTHING;
            }
            case 'u' -> {
                var code = Integer.parseInt(regex.substring(at, at + 4), 16);
                at += 4;
                yield literal((char) code);
            }
            case 'n' -> literal('\n');
            case 't' -> literal('\t');
            default -> Character.isLetterOrDigit(character) ? Part.ANYTHING : literal(character);
        };
    }

    /** A class of few characters is alternatives, any other may be anything. */
    private Part characters() {
        var begin = at;
        var depth = 1;
        while (depth > 0) {
            switch (regex.charAt(at++)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        var inside = regex.substring(begin, at - 1);
        if (inside.length() > 6
                || inside.startsWith("^")
                || inside.contains("\\")
                || inside.contains("[")
                || inside.contains("&")
                || inside.indexOf('-', 1) > 0 && inside.indexOf('-', 1) < inside.length() - 1) {
            return Part.ANYTHING;
        }
        var all = new LinkedHashSet<String>();
        inside.chars().forEach(character -> all.add(String.valueOf((char) character)));
        return Part.of(all);
    }
}
