package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a rate over contacts can be split. Weekday and hour are those of the business zone; {@code cadenceStep} is one
 * step of one cadence, for example {@code new-web-lead 2}.
 */
final class ContactDimensions {

    /** Stands for what nobody said: no template, no rep, no capture. */
    static final String NONE = "none";

    static final List<String> NAMES = List.of(
            "channel", "cadence", "step", "cadenceStep", "templateVariant", "source", "road", "rep", "weekday", "hour");

    private ContactDimensions() {}

    /** Counts one contact on its day. */
    static void observe(String metric, Contact contact, Person person, ZoneId zone, Counts counts, Observations into) {
        var made = contact.madeAt().atZone(zone);
        var origin = person.origin();
        into.add(
                metric,
                made.toLocalDate(),
                Map.of(
                        "channel", contact.channel().name(),
                        "cadence", contact.cadence(),
                        "step", String.valueOf(contact.step()),
                        "cadenceStep", contact.cadence() + " " + contact.step(),
                        "templateVariant", orNone(contact.templateVariant()),
                        "source", origin == null ? NONE : origin.source(),
                        "road", contact.road().name(),
                        "rep", orNone(contact.repId()),
                        "weekday", made.getDayOfWeek().name(),
                        "hour", String.format(Locale.ROOT, "%02d", made.getHour())),
                counts);
    }

    static String orNone(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
