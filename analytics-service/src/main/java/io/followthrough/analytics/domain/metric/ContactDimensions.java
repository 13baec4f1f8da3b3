package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * By what a rate over contacts can be split. The day it counts on is one of the business zone, weekday and hour
 * are those of the person; {@code cadenceStep} is one
 * step of one cadence, for example {@code new-web-lead 2}.
 */
final class ContactDimensions {

    static final List<String> NAMES = Dimension.names(
            Dimension.CHANNEL,
            Dimension.CADENCE,
            Dimension.STEP,
            Dimension.CADENCE_STEP,
            Dimension.TEMPLATE_VARIANT,
            Dimension.SOURCE,
            Dimension.CAMPAIGN,
            Dimension.ROAD,
            Dimension.REP,
            Dimension.WEEKDAY,
            Dimension.HOUR,
            Dimension.WEEKDAY_HOUR,
            Dimension.CHANNEL_WEEKDAY_HOUR);

    private ContactDimensions() {}

    /** Counts one contact on its day. */
    static void observe(String metric, Contact contact, Person person, ZoneId zone, Counts counts, Observations into) {
        var local = contact.madeAt().atZone(person.zoneOr(zone));
        var weekday = local.getDayOfWeek().name();
        var hour = String.format(Locale.ROOT, "%02d", local.getHour());
        var values = Cohort.originOrNone(person.origin());
        values.put(Dimension.CHANNEL.wireName(), contact.channel().name());
        values.put(Dimension.CADENCE.wireName(), contact.cadence());
        values.put(Dimension.STEP.wireName(), String.valueOf(contact.step()));
        values.put(Dimension.CADENCE_STEP.wireName(), contact.cadence() + " " + contact.step());
        values.put(Dimension.TEMPLATE_VARIANT.wireName(), contact.templateVariant());
        values.put(Dimension.ROAD.wireName(), contact.road().name());
        values.put(Dimension.REP.wireName(), contact.repId());
        values.put(Dimension.WEEKDAY.wireName(), weekday);
        values.put(Dimension.HOUR.wireName(), hour);
        values.put(Dimension.WEEKDAY_HOUR.wireName(), weekday + " " + hour);
        values.put(Dimension.CHANNEL_WEEKDAY_HOUR.wireName(), contact.channel().name() + " " + weekday + " " + hour);
        into.add(metric, Cohort.day(contact.madeAt(), zone), values, counts);
    }
}
