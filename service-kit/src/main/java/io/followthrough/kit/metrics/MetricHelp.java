package io.followthrough.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;

/** What each of our metrics counts, as Prometheus shows it beside the figure ({@code HELP}). */
public final class MetricHelp implements MeterFilter {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(MetricNames.INTAKE_INPUTS, "Captures and activities accepted or rejected at the door"),
            Map.entry(
                    MetricNames.FORM_VIEWS,
                    "How often people opened a form or a sign-up screen; known machines are not counted"),
            Map.entry(MetricNames.FORM_SIGN_UPS, "Forms that were sent and taken in"),
            Map.entry(MetricNames.DEAD_LETTERS, "Records kept as dead letters"),
            Map.entry(MetricNames.UNKNOWN_EVENTS, "Events of types that this version does not know, passed over"),
            Map.entry(
                    MetricNames.EVENTS_PUBLISHED,
                    "Events of each type that the broker has acknowledged, repetitions included"),
            Map.entry(
                    MetricNames.STORE_UNREADABLE,
                    "Stored documents that this version could not read and left as they are"),
            Map.entry(
                    MetricNames.PEOPLE_SET_ASIDE,
                    "People about whom nothing can be decided, since their stored state breaks a rule; others do not wait for them"),
            Map.entry(MetricNames.STORE_UNCOPIED, "Stored documents that no broker takes a copy of"),
            Map.entry(MetricNames.CADENCE_WAITLIST, "People waiting for room in the calendars of representatives"),
            Map.entry(
                    MetricNames.CADENCE_WITHOUT_NEXT_ACTION, "People without a next action; anything but 0 is a fault"),
            Map.entry(
                    MetricNames.CADENCE_UNKNOWN_PEOPLE,
                    "People whom qualification tells of, and of whom the cadence service knows nothing"),
            Map.entry(MetricNames.CADENCE_MAIL_IN_HAND, "People to whom an e-mail is being handed over at this moment"),
            Map.entry(
                    MetricNames.CADENCE_MAIL_UNCONFIRMED,
                    "People with an e-mail of which it is not known whether it left"),
            Map.entry(
                    MetricNames.CADENCE_MAILBOX_SILENCE,
                    "Seconds since the mailbox with answers and bounces was last looked into with success"),
            Map.entry(MetricNames.CADENCE_MAILBOX_HEARD_AGE, "Seconds since a message was last heard in the mailbox"),
            Map.entry(
                    MetricNames.CADENCE_MAIL_HELD,
                    "1 while e-mails to people who were written to before are held since the mailbox is not heard"),
            Map.entry(
                    MetricNames.CADENCE_MAIL_STOPPED,
                    "Seconds since the mail server took nothing any more, or refuses us; 0 while e-mails leave"),
            Map.entry(
                    MetricNames.CADENCE_CALLS_OVERDUE,
                    "People who asked in a message to be called, and whom nobody has called for longer than tasks may take"),
            Map.entry(
                    MetricNames.CADENCE_MESSAGES_OVERDUE,
                    "People who wrote, and whose message nobody has read or answered for longer than tasks may take"),
            Map.entry(MetricNames.CADENCE_MAILBOX_WAITING, "Messages in the mailbox that were not heard yet"),
            Map.entry(
                    MetricNames.CADENCE_SENDERS_STOPPED,
                    "Senders for whom nothing leaves since their mail is refused for reputation, policy or rate"),
            Map.entry(MetricNames.CADENCE_MAIL_HEARD, "Messages heard in the mailbox, and how the person was found"),
            Map.entry(
                    MetricNames.INTAKE_LINKS_UNRECORDED,
                    "Opens and clicks that were answered and could not be recorded"),
            Map.entry(
                    MetricNames.PRIVACY_REQUESTS_OPEN,
                    "People who asked about their data, or to be forgotten, and wait"),
            Map.entry(
                    MetricNames.PRIVACY_REQUESTS_OVERDUE,
                    "People who asked about their data, or to be forgotten, and wait longer than the law allows"),
            Map.entry(
                    MetricNames.PROPOSED_LEADS_OPEN,
                    "People whom others named as worth turning to, and about whom nobody has decided"),
            Map.entry(
                    MetricNames.PROPOSED_LEADS_EXPIRED,
                    "People whom others named, and about whom nobody decided in time"),
            Map.entry(
                    MetricNames.ANALYTICS_EVENTS_WAITING,
                    "Events that analytics has not counted yet, of all its instances together"));

    @Override
    public Meter.Id map(Meter.Id id) {
        var text = TEXTS.get(id.getName());
        return text == null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), text, id.getType());
    }
}
