package io.followthrough.qualification.domain;

import io.followthrough.events.CaptureSource;
import io.followthrough.events.FurtherAddresses;
import io.followthrough.events.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * After an undone merge each of the two knows which keys are the other's, and facts of both may name them. When one of them is
 * erased, nothing of theirs may be left with the other.
 */
public final class Forgetting {

    private Forgetting() {}

    /**
     * The prospect without fields that name somebody who was erased: who recommended them, and answers that are nothing but an
     * address, a number or an id. The same one if there are none.
     *
     * @param names whether a value names the erased person
     */
    public static Prospect ofNamed(Prospect prospect, Predicate<String> names) {
        var captures = prospect.captures().stream()
                .map(capture -> capture.telling(without(capture.source(), names), without(capture.answers(), names)))
                .toList();
        var activities = prospect.activities().stream()
                .map(activity -> activity.answering(without(activity.answers(), names)))
                .toList();
        return captures.equals(prospect.captures()) && activities.equals(prospect.activities())
                ? prospect
                : new Prospect(
                        prospect.prospectId(),
                        prospect.firstSeenAt(),
                        captures,
                        activities,
                        prospect.folded(),
                        prospect.absorbed(),
                        prospect.mergedInto(),
                        prospect.issued(),
                        prospect.apart(),
                        prospect.erasedAt());
    }

    /**
     * The prospect without further addresses that were the erased person's; the same one if it has none of them.
     *
     * @param isErased whether an address was theirs
     */
    public static Prospect ofFurther(Prospect prospect, Predicate<String> isErased) {
        if (prospect.people().flatMap(person -> person.otherEmails().stream()).noneMatch(isErased)) {
            return prospect;
        }
        return new Prospect(
                prospect.prospectId(),
                prospect.firstSeenAt(),
                prospect.captures().stream()
                        .map(capture -> capture.telling(
                                        capture.source(), FurtherAddresses.without(capture.answers(), isErased))
                                .of(withoutFurther(capture.person(), isErased)))
                        .toList(),
                prospect.activities().stream()
                        .map(activity -> {
                            Person person = activity.person();
                            return person == null
                                    ? activity
                                    : activity.answering(FurtherAddresses.without(activity.answers(), isErased))
                                            .of(withoutFurther(person, isErased));
                        })
                        .toList(),
                prospect.folded(),
                prospect.absorbed(),
                prospect.mergedInto(),
                prospect.issued(),
                prospect.apart(),
                prospect.erasedAt());
    }

    private static Person withoutFurther(Person person, Predicate<String> isErased) {
        return person.reachedAt(
                person.otherEmails().stream().filter(isErased.negate()).toList());
    }

    private static CaptureSource without(CaptureSource source, Predicate<String> names) {
        var referrer = source.referredBy();
        return referrer != null && names.test(referrer) ? source.withoutReferrer() : source;
    }

    private static Map<String, String> without(Map<String, String> answers, Predicate<String> names) {
        var rest = new LinkedHashMap<>(answers);
        rest.values().removeIf(names);
        return rest;
    }

    private static Map<String, String> without(Map<String, String> answers, Apart erased) {
        return FurtherAddresses.without(answers, erased::isTheirs);
    }

    /**
     * The prospect without what is somebody else's who was erased; the same one if it holds nothing of theirs.
     *
     * @param isErased whether a key was the erased person's
     */
    public static Prospect of(Prospect prospect, Predicate<String> isErased) {
        var apart = prospect.apart();
        var theirs = apart.keys().stream().filter(isErased).toList();
        if (theirs.isEmpty()) {
            return prospect;
        }
        var erased = new Apart(List.of(), theirs, 0);
        var captures = prospect.captures().stream()
                .map(capture -> capture.telling(capture.source(), without(capture.answers(), erased))
                        .of(erased.own(capture.person())))
                .toList();
        var activities = prospect.activities().stream()
                .map(activity -> {
                    Person person = activity.person();
                    return person == null
                            ? activity
                            : activity.answering(without(activity.answers(), erased))
                                    .of(erased.own(person));
                })
                .toList();
        return new Prospect(
                prospect.prospectId(),
                prospect.firstSeenAt(),
                captures,
                activities,
                prospect.folded(),
                prospect.absorbed(),
                prospect.mergedInto(),
                prospect.issued(),
                new Apart(
                        apart.prospects(),
                        apart.keys().stream().filter(isErased.negate()).toList(),
                        apart.undone()),
                prospect.erasedAt());
    }
}
