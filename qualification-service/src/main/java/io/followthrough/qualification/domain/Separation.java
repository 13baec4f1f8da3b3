package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a merge by replaying each side's own history. Facts that came before it go back to whom they belonged to; later
 * ones go to the merged prospect if they name it, or keys of it. What names both, as what joined them does, is of whom its
 * first key leads to; what cannot be told apart stays with the survivor, but a refusal of contact then holds for both, as does
 * one in a row that named both and was taken back.
 */
public final class Separation {

    private Separation() {}

    /**
     * The merged prospect, there again.
     *
     * @param handed keys that the merge handed from the merged prospect to the survivor
     * @param mergedAt time of the event that joined them
     */
    public static Prospect restored(Prospect survivor, Prospect merged, Set<String> handed, Instant mergedAt) {
        var survivors = keysOfSurvivor(survivor, merged, handed);
        var restored = merged.unmerged()
                .remembering(survivor.folded().refusals())
                .withdrawing(survivor.folded().withdrawn());
        for (var capture : survivor.captures()) {
            var isTheirs = names(capture.person(), handed, survivors);
            if (!merged.holds(capture) && (isTheirs || isRefusalOfBoth(survivor, capture, handed))) {
                restored = restored.with(capture);
            }
        }
        for (var activity : survivor.activities()) {
            var isTheirs = isNamed(activity, merged) || names(activity.person(), handed, survivors);
            if (!merged.holds(activity) && (isTheirs || isRefusalOfEither(activity, mergedAt))) {
                restored = restored.with(activity);
            }
        }
        return restored.withoutRefusalsOf(survivor).keptApartFrom(survivor.prospectId(), survivors);
    }

    /** Activities that were recorded under the survivor, and are the restored prospect's. */
    public static List<ActivityRecorded> givenBack(Prospect merged, Prospect restored) {
        return restored.activities().stream()
                .filter(activity -> !merged.holds(activity))
                .map(activity -> activity.of(restored.prospectId()))
                .toList();
    }

    /** Ids of captures that came under the survivor, and are the restored prospect's. */
    public static List<String> capturesGivenBack(Prospect merged, Prospect restored) {
        return restored.captures().stream()
                .filter(capture -> !merged.holds(capture))
                .map(LeadCaptured::leadId)
                .toList();
    }

    /**
     * Keys that are a restored prospect's own.
     *
     * @param handed as before
     */
    public static Set<String> keysOf(Prospect restored, Set<String> handed) {
        var keys = new TreeSet<>(handed);
        restored.captures().forEach(capture -> keys.addAll(PersonalKeys.of(capture.person())));
        restored.activities().forEach(activity -> keys.addAll(PersonalKeys.of(activity.person())));
        restored.apart().keys().forEach(keys::remove);
        return keys;
    }

    /** What the survivor is without somebody who is there again. */
    public static Prospect withoutRestored(Prospect survivor, Prospect restored, Set<String> keysOfRestored) {
        var captures = survivor.captures().stream()
                .filter(capture -> !restored.holds(capture)
                        || isTakenBackRefusal(survivor, capture)
                                && !keysOfRestored.containsAll(PersonalKeys.of(capture.person())))
                .toList();
        var activities = survivor.activities().stream()
                .filter(activity -> !restored.holds(activity)
                        || isRefusal(activity) && !isNamed(activity, restored) && namesNobody(activity))
                .toList();
        return survivor.without(restored, captures, activities)
                .withoutRefusalsOf(restored)
                .keptApartFrom(restored.prospectId(), keysOfRestored);
    }

    /** Keys of facts that are the survivor's beyond doubt. */
    private static Set<String> keysOfSurvivor(Prospect survivor, Prospect merged, Set<String> handed) {
        var keys = new HashSet<String>();
        survivor.captures().stream()
                .filter(capture -> !merged.holds(capture))
                .forEach(capture -> addIfNoneIsOf(handed, keys, capture.person()));
        survivor.activities().stream()
                .filter(activity -> !merged.holds(activity))
                .forEach(activity -> addIfNoneIsOf(handed, keys, activity.person()));
        return keys;
    }

    private static void addIfNoneIsOf(Set<String> handed, Set<String> keys, @Nullable Person person) {
        var named = PersonalKeys.of(person);
        if (named.stream().noneMatch(handed::contains)) {
            keys.addAll(named);
        }
    }

    /** Of a fact that names both, the key decides by which it would find its person if it came now. */
    private static boolean names(@Nullable Person person, Set<String> handed, Set<String> survivors) {
        return PersonalKeys.of(person).stream()
                .filter(key -> handed.contains(key) || survivors.contains(key))
                .findFirst()
                .filter(handed::contains)
                .isPresent();
    }

    private static boolean isNamed(ActivityRecorded activity, Prospect prospect) {
        var id = activity.prospectId();
        return id != null && (id.equals(prospect.prospectId()) || prospect.hasAbsorbed(id))
                || DealIds.of(prospect).named(activity);
    }

    private static boolean isRefusalOfEither(ActivityRecorded activity, Instant mergedAt) {
        return isRefusal(activity) && namesNobody(activity) && !activity.at().isBefore(mergedAt);
    }

    private static boolean isRefusalOfBoth(Prospect survivor, LeadCaptured capture, Set<String> handed) {
        return isTakenBackRefusal(survivor, capture)
                && !Collections.disjoint(PersonalKeys.of(capture.person()), handed);
    }

    /** Undoing takes back what was let in, never what was refused. */
    private static boolean isTakenBackRefusal(Prospect prospect, LeadCaptured capture) {
        return prospect.isWithdrawn(capture)
                && (capture.consent().email() == ConsentStatus.DENIED
                        || capture.consent().phone() == ConsentStatus.DENIED
                        || prospect.folded().refusals().containsKey(capture.leadId()));
    }

    private static boolean isRefusal(ActivityRecorded activity) {
        return activity.kind() == ActivityKind.CONSENT_WITHDRAWN || activity.kind() == ActivityKind.COMPLAINT;
    }

    private static boolean namesNobody(ActivityRecorded activity) {
        return PersonalKeys.of(activity.person()).isEmpty();
    }
}
