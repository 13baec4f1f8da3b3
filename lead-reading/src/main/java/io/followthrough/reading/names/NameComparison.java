package io.followthrough.reading.names;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two names part by part. */
final class NameComparison {

    private enum Parts {
        SAME,
        CLOSE,
        DIFFERENT
    }

    private NameComparison() {}

    static NameAgreement of(PersonName one, PersonName other) {
        if (one.quality() == NameQuality.NONE || other.quality() == NameQuality.NONE) {
            return NameAgreement.UNKNOWN;
        }
        if (one.several() != other.several()) {
            return NameAgreement.DIFFERENT;
        }
        var here = FoldedName.of(one);
        var there = FoldedName.of(other);
        if (one.suffix() != null
                && other.suffix() != null
                && !FoldedName.fold(one.suffix()).equals(FoldedName.fold(other.suffix()))) {
            return NameAgreement.ONLY_FAMILY; // father and son
        }
        var isWhole = one.quality().compareTo(NameQuality.PARTIAL) > 0;
        if (here.sorted().equals(there.sorted())) {
            return isWhole ? NameAgreement.SAME : NameAgreement.COMPATIBLE;
        }
        return here.unsorted().isEmpty() && there.unsorted().isEmpty() && bothParts(here) && bothParts(there)
                ? whole(here, there)
                : partial(here.sorted(), there.sorted());
    }

    private static boolean bothParts(FoldedName name) {
        return !name.given().isEmpty() && !name.family().isEmpty();
    }

    private static NameAgreement whole(FoldedName here, FoldedName there) {
        var given = given(here.given(), there.given());
        var family = family(here.family(), there.family());
        if (given != Parts.DIFFERENT && family != Parts.DIFFERENT) {
            return NameAgreement.COMPATIBLE;
        }
        var swapped = given(here.given(), there.family()) != Parts.DIFFERENT
                && family(here.family(), there.given()) != Parts.DIFFERENT;
        if (swapped) {
            return NameAgreement.COMPATIBLE;
        }
        if (given == Parts.DIFFERENT) {
            return family == Parts.DIFFERENT ? NameAgreement.DIFFERENT : NameAgreement.ONLY_FAMILY;
        }
        return NameAgreement.ONLY_GIVEN;
    }

    /** Each part of the shorter one has a counterpart in the longer one. */
    private static NameAgreement partial(List<String> here, List<String> there) {
        var shorter = here.size() <= there.size() ? here : there;
        var longer = shorter == here ? there : here;
        var isIn = shorter.stream()
                .allMatch(part -> longer.stream().anyMatch(candidate -> givenPart(part, candidate) != Parts.DIFFERENT));
        return isIn ? NameAgreement.COMPATIBLE : NameAgreement.DIFFERENT;
    }

    /** The first given names decide; a second one may be left out. */
    private static Parts given(List<String> here, List<String> there) {
        if (here.equals(there)) {
            return Parts.SAME;
        }
        var all = new TreeSet<>(here);
        all.retainAll(Set.copyOf(there));
        return !all.isEmpty() || givenPart(here.getFirst(), there.getFirst()) != Parts.DIFFERENT
                ? Parts.CLOSE
                : Parts.DIFFERENT;
    }

    private static Parts givenPart(String here, String there) {
        if (here.equals(there)) {
            return Parts.SAME;
        }
        var isInitial = (here.length() == 1 || there.length() == 1) && here.charAt(0) == there.charAt(0);
        return isInitial || GivenNames.areForms(here, there) || isSlip(here, there) ? Parts.CLOSE : Parts.DIFFERENT;
    }

    /** One half of a double name counts: people drop it. */
    private static Parts family(List<String> here, List<String> there) {
        if (here.equals(there)) {
            return Parts.SAME;
        }
        var shared = here.stream().anyMatch(part -> !Particles.contains(part) && there.contains(part));
        var isSlip = here.size() == there.size() && isSlip(String.join("", here), String.join("", there));
        var isInitial = isInitial(here, there) || isInitial(there, here);
        return shared || isSlip || isInitial ? Parts.CLOSE : Parts.DIFFERENT;
    }

    private static boolean isInitial(List<String> here, List<String> there) {
        return here.size() == 1
                && here.getFirst().length() == 1
                && there.getLast().startsWith(here.getFirst());
    }

    /** One letter wrong, missing or swapped in a word of five and more; two in one of nine and more. */
    private static boolean isSlip(String here, String there) {
        var shortest = Math.min(here.length(), there.length());
        return shortest >= 5 && distance(here, there) <= (shortest >= 9 ? 2 : 1);
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String here, String there) {
        var rows = new int[here.length() + 1][there.length() + 1];
        for (var i = 0; i <= here.length(); i++) {
            for (var j = 0; j <= there.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var wrong = here.charAt(i - 1) == there.charAt(j - 1) ? 0 : 1;
                var best = Math.min(rows[i - 1][j - 1] + wrong, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                var swapped = i > 1
                        && j > 1
                        && here.charAt(i - 1) == there.charAt(j - 2)
                        && here.charAt(i - 2) == there.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[here.length()][there.length()];
    }
}
