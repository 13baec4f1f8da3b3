package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.Profile;
import io.followthrough.qualification.domain.identity.Resemblance;
import io.followthrough.qualification.domain.identity.Resemblance.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What shows that two who were merged are one person. A row of an import that was undone shows nothing; what a person decided
 * shows it for good. It matters what there is, not when it came.
 */
public final class Bond {

    private Bond() {}

    /**
     * Whether nothing shows any more that the two are one.
     *
     * @param survivor with the facts of both
     * @param merged as it was when it was merged
     * @param joinedBy id of the fact that joined them; null where somebody decided it, or it is not known
     */
    public static boolean isGone(Prospect survivor, Prospect merged, @Nullable String joinedBy) {
        return !stands(joinedBy, survivor) && !Sides.of(survivor, merged).areOne();
    }

    /** Whether what joined two still shows that they are one: it was not taken back. */
    public static boolean stands(@Nullable String joinedBy, Prospect... holders) {
        return Stream.of(holders)
                .noneMatch(holder -> holder.captures().stream()
                        .anyMatch(capture -> capture.leadId().equals(joinedBy) && holder.isWithdrawn(capture)));
    }

    /** The people whom the facts name that show who is who, without captures that were taken back. */
    public static Stream<Person> shown(Prospect prospect) {
        return shownWithCompany(prospect).map(Shown::person);
    }

    private static Stream<Shown> shownWithCompany(Prospect prospect) {
        return Stream.concat(
                prospect.captures().stream()
                        .filter(capture -> !prospect.isWithdrawn(capture))
                        .map(capture -> new Shown(capture.person(), capture.company())),
                prospect.activities().stream()
                        .filter(Bond::isOfTheirOwn)
                        .flatMap(activity ->
                                Stream.ofNullable(activity.person()).map(person -> new Shown(person, null))));
    }

    /** What names a prospect or a contact of ours has what it says of the person from us. */
    private static boolean isOfTheirOwn(ActivityRecorded activity) {
        return activity.prospectId() == null && activity.touchId() == null;
    }

    private record Shown(Person person, @Nullable Company company) {

        List<String> keys() {
            return PersonalKeys.of(person);
        }
    }

    /** Keys of the one and of the other, and what names the one's, directly or by others that do. */
    private record Sides(Set<String> theirs, Set<String> others, List<Shown> ofTheirs, List<Shown> ofOthers) {

        static Sides of(Prospect survivor, Prospect merged) {
            var theirs = new HashSet<String>();
            people(merged).forEach(person -> theirs.addAll(PersonalKeys.of(person)));
            var others = new HashSet<String>();
            survivor.captures().stream()
                    .filter(capture -> !merged.holds(capture))
                    .forEach(capture -> addOthers(others, theirs, capture.person()));
            survivor.activities().stream()
                    .filter(activity -> !merged.holds(activity))
                    .forEach(activity -> addOthers(others, theirs, activity.person()));
            var left = new ArrayList<>(shownWithCompany(survivor).toList());
            var ofTheirs = new ArrayList<Shown>();
            var reached = new HashSet<>(theirs);
            for (var next = named(left, reached); !next.isEmpty(); next = named(left, reached)) {
                left.removeAll(next);
                ofTheirs.addAll(next);
                next.forEach(fact -> reached.addAll(fact.keys()));
            }
            return new Sides(reached, others, ofTheirs, left);
        }

        private static Stream<Person> people(Prospect prospect) {
            return Stream.concat(
                    prospect.captures().stream().map(capture -> capture.person()),
                    prospect.activities().stream().flatMap(activity -> Stream.ofNullable(activity.person())));
        }

        private static void addOthers(Set<String> others, Set<String> theirs, @Nullable Person person) {
            var keys = PersonalKeys.of(person);
            if (Collections.disjoint(keys, theirs)) {
                others.addAll(keys);
            }
        }

        private static List<Shown> named(List<Shown> facts, Set<String> keys) {
            return facts.stream()
                    .filter(fact -> !Collections.disjoint(fact.keys(), keys))
                    .toList();
        }

        boolean areOne() {
            return !Collections.disjoint(theirs, others)
                    || profile(ofTheirs).meets(profile(ofOthers))
                            && Resemblance.of(profile(ofTheirs), profile(ofOthers), false)
                                            .verdict()
                                    == Verdict.SURE;
        }

        private static Profile profile(List<Shown> facts) {
            var profile = new Profile.Builder();
            facts.forEach(fact -> profile.with(fact.person(), fact.company()));
            return profile.build();
        }
    }
}
