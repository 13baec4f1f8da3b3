package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.application.privacy.ErasePeople.PrivacyStores;
import io.followthrough.qualification.application.privacy.FindPerson.Found;
import io.followthrough.qualification.application.referral.Named;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where others say something of a person: who recommended them, was recommended by them, or named them to us. */
public final class Mentions {

    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    /** The last digits of a number are the same in every way of writing it. */
    private static final int TELLING_DIGITS = 8;

    private final ProspectStores stores;
    private final PrivacyStores privacy;

    public Mentions(ProspectStores stores, PrivacyStores privacy) {
        this.stores = stores;
        this.privacy = privacy;
    }

    /** @param factId of the capture or activity whose words name the person */
    public record Mention(String prospectId, String factId) {}

    /** Prospects who are known to have said something of the person, and those who were merged into them or go on for them. */
    List<Prospect> by(Found found) {
        var names = new ArrayList<>(found.prospectIds());
        found.keysElsewhere().stream().map(privacy.hashes()::of).forEach(names::add);
        return by(names).stream()
                .filter(prospect -> !found.prospectIds().contains(prospect.prospectId()))
                .toList();
    }

    /** The same of somebody who may be no prospect, by ids and keyed hashes. */
    List<Prospect> by(Collection<String> names) {
        var ids = privacy.others().stream()
                .flatMap(other -> other.naming(names).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var prospects = new TreeMap<String, Prospect>();
        while (!ids.isEmpty()) {
            var next = new TreeSet<String>();
            stores.prospects().load(ids).forEach((id, other) -> {
                var state = other.state();
                if (state != null && !state.isErased()) {
                    prospects.put(id, state);
                    next.addAll(state.absorbed());
                    Stream.ofNullable(state.mergedInto()).forEach(next::add);
                }
            });
            next.removeAll(prospects.keySet());
            ids = next;
        }
        return List.copyOf(prospects.values());
    }

    /** What they wrote, or was noted of them, that has the person's name, address or number in it. */
    public List<Mention> inWords(Found found) {
        var names = naming(found).and(text -> !isKey(text, found.keysElsewhere()));
        return by(found).stream()
                .filter(prospect -> prospect.mergedInto() == null)
                .flatMap(prospect -> Stream.concat(
                                prospect.captures().stream()
                                        .filter(capture -> texts(capture).anyMatch(names))
                                        .map(LeadCaptured::leadId),
                                prospect.activities().stream()
                                        .filter(activity -> texts(activity).anyMatch(names))
                                        .map(ActivityRecorded::activityId))
                        .map(fact -> new Mention(prospect.prospectId(), fact)))
                .toList();
    }

    /** A field that is nothing but an address, a number or an id is taken out, see {@link ErasePeople}. */
    private static boolean isKey(String text, Set<String> keys) {
        return Named.of(text).flatMap(Named::identityKey).filter(keys::contains).isPresent();
    }

    private static Predicate<String> naming(Found found) {
        var words = new TreeSet<String>();
        var numbers = new TreeSet<String>();
        for (var person : found.people()) {
            Stream.concat(Stream.ofNullable(person.name()), person.emails().stream())
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .filter(name -> name.contains(" ") || name.contains("@"))
                    .forEach(words::add);
            Stream.ofNullable(person.phone()).map(Mentions::digits).forEach(numbers::add);
        }
        numbers.removeIf(number -> number.length() < TELLING_DIGITS);
        return text -> {
            var lower = text.toLowerCase(Locale.ROOT);
            var digits = digits(text);
            return words.stream().anyMatch(lower::contains)
                    || numbers.stream()
                            .map(number -> number.substring(number.length() - TELLING_DIGITS))
                            .anyMatch(digits::contains);
        };
    }

    private static Stream<String> texts(LeadCaptured capture) {
        return Stream.concat(Stream.ofNullable(capture.message()), capture.answers().values().stream());
    }

    private static Stream<String> texts(ActivityRecorded activity) {
        return Stream.of(
                        Stream.ofNullable(activity.text()),
                        Stream.ofNullable(activity.remark()),
                        activity.answers().values().stream())
                .flatMap(text -> text);
    }

    private static String digits(String text) {
        return NOT_A_DIGIT.matcher(text).replaceAll("");
    }
}
