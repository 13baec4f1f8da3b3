package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Act;
import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.KnownDeal;
import io.followthrough.analytics.domain.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that reps spent on the people first captured in a window, per person and per won deal. People without a
 * capture belong to no cohort, as with the {@link ConversionRate}.
 */
public final class TimeSpent implements Metric {

    private static final String SECONDS = "seconds";
    private static final String PEOPLE = "people";
    private static final String WON = "won";
    private static final String PER = "per";
    private static final String PERSON = "PERSON";
    private static final String WON_DEAL = "WON_DEAL";

    @Override
    public String name() {
        return "time-spent";
    }

    @Override
    public List<String> dimensions() {
        return List.of("source", "channel");
    }

    @Override
    public Map<String, List<String>> facets() {
        return Map.of(PER, List.of(PERSON, WON_DEAL));
    }

    @Override
    public long size(Counts counts) {
        return counts.get(PEOPLE);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        if (origin == null) {
            return;
        }
        var won = person.deals().values().stream().filter(KnownDeal::isWon).count();
        into.add(
                name(),
                LocalDate.ofInstant(origin.at(), zone),
                Map.of("source", origin.source(), "channel", origin.channel().name()),
                Counts.of(PEOPLE, 1).plus(WON, won).plus(SECONDS, seconds(person)));
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        var minutes = counts.get(SECONDS) / 60.0;
        return List.of(
                Reading.ratio(Map.of(PER, PERSON), minutes, counts.get(PEOPLE)),
                Reading.ratio(Map.of(PER, WON_DEAL), minutes, counts.get(WON)));
    }

    /** A contact's time is reported with its outcome, and often by an activity as well: it is spent once. */
    private static long seconds(Person person) {
        var contacts =
                person.contacts().values().stream().mapToLong(Contact::seconds).sum();
        var others = person.acts().values().stream()
                .filter(act -> !hasSeconds(contactOf(act, person)))
                .mapToLong(Act::seconds)
                .sum();
        return contacts + others;
    }

    private static @Nullable Contact contactOf(Act act, Person person) {
        return act.touchId() == null ? null : person.contacts().get(act.touchId());
    }

    private static boolean hasSeconds(@Nullable Contact contact) {
        return contact != null && contact.seconds() > 0;
    }
}
