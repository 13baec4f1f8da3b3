package io.followthrough.kit.metrics;

/** Names of the operational metrics that services expose to Prometheus. Labels never hold personal data. */
public final class MetricNames {

    /** Counter, label {@code outcome}: captures and activities accepted or rejected at the door. */
    public static final String INTAKE_INPUTS = "followthrough.intake.inputs";
    /** Counter, label {@code form}: how often people opened a form or a sign-up screen; known machines are not counted. */
    public static final String FORM_VIEWS = "followthrough.intake.form.views";
    /** Counter, label {@code form}: forms that were sent and taken in. */
    public static final String FORM_SIGN_UPS = "followthrough.intake.form.sign.ups";
    /** Counter, label {@code topic}: records kept as dead letters. */
    public static final String DEAD_LETTERS = "followthrough.dead.letters";
    /** Counter, label {@code topic}: events of types that this version does not know, passed over. */
    public static final String UNKNOWN_EVENTS = "followthrough.unknown.events";
    /** Counter, label {@code type}: events of each type that the broker has acknowledged, repetitions included. */
    public static final String EVENTS_PUBLISHED = "followthrough.events.published";
    /** Counter, label {@code collection}: stored documents that this version could not read and left as they are. */
    public static final String STORE_UNREADABLE = "followthrough.store.unreadable";
    /** Gauge: people about whom nothing can be decided, since their stored state breaks a rule. */
    public static final String PEOPLE_SET_ASIDE = "followthrough.people.set.aside";
    /** Counter, label {@code collection}: stored documents that no broker takes a copy of. */
    public static final String STORE_UNCOPIED = "followthrough.store.uncopied";
    /** Gauge: people waiting for room. */
    public static final String CADENCE_WAITLIST = "followthrough.cadence.waitlist";
    /** Gauge: people without a next action; anything but 0 is a fault. */
    public static final String CADENCE_WITHOUT_NEXT_ACTION = "followthrough.cadence.without.next.action";
    /** Gauge: people whom qualification tells of, and of whom the cadence service knows nothing. */
    public static final String CADENCE_UNKNOWN_PEOPLE = "followthrough.cadence.unknown.people";
    /** Gauge: people to whom an e-mail is being handed over at this moment. */
    public static final String CADENCE_MAIL_IN_HAND = "followthrough.cadence.mail.in.hand";
    /** Gauge: people with an e-mail of which it is not known whether it left. */
    public static final String CADENCE_MAIL_UNCONFIRMED = "followthrough.cadence.mail.unconfirmed";
    /** Gauge, seconds: since the mailbox with answers and bounces was last looked into with success. */
    public static final String CADENCE_MAILBOX_SILENCE = "followthrough.cadence.mailbox.silence";
    /** Gauge, seconds: since a message was last heard there. */
    public static final String CADENCE_MAILBOX_HEARD_AGE = "followthrough.cadence.mailbox.heard.age";
    /** Gauge, 0 or 1: whether e-mails to people who were written to before are held, since the mailbox is not heard. */
    public static final String CADENCE_MAIL_HELD = "followthrough.cadence.mail.held";
    /** Gauge: seconds since the mail server took nothing any more; 0 while e-mails leave. */
    public static final String CADENCE_MAIL_STOPPED = "followthrough.cadence.mail.stopped";
    /** Gauge: people who asked in a message to be called, and whom nobody has called for longer than tasks may take. */
    public static final String CADENCE_CALLS_OVERDUE = "followthrough.cadence.calls.overdue";
    /** Gauge: people who wrote, and whose message nobody has read or answered for longer than tasks may take. */
    public static final String CADENCE_MESSAGES_OVERDUE = "followthrough.cadence.messages.overdue";
    /** Gauge: messages there that were not heard yet. */
    public static final String CADENCE_MAILBOX_WAITING = "followthrough.cadence.mailbox.waiting";
    /** Gauge: senders for whom nothing leaves since their mail is refused for reputation, policy or rate. */
    public static final String CADENCE_SENDERS_STOPPED = "followthrough.cadence.senders.stopped";
    /** Counter, labels {@code what} and {@code by}: messages heard, and how the person was found. */
    public static final String CADENCE_MAIL_HEARD = "followthrough.cadence.mail.heard";
    /** Counter, label {@code kind}: opens and clicks that were answered and could not be recorded. */
    public static final String INTAKE_LINKS_UNRECORDED = "followthrough.intake.links.unrecorded";

    /** Gauge: people who asked about their data, or to be forgotten, and wait. */
    public static final String PRIVACY_REQUESTS_OPEN = "followthrough.privacy.requests.open";
    /** Gauge: those of them who wait longer than the law allows. */
    public static final String PRIVACY_REQUESTS_OVERDUE = "followthrough.privacy.requests.overdue";

    /** Gauge: people whom others named as worth turning to, and about whom nobody has decided. */
    public static final String PROPOSED_LEADS_OPEN = "followthrough.proposed.leads.open";
    /** Counter: those of them about whom nobody decided in time. */
    public static final String PROPOSED_LEADS_EXPIRED = "followthrough.proposed.leads.expired";

    /** Gauge: events that analytics has not counted yet, of all its instances together. */
    public static final String ANALYTICS_EVENTS_WAITING = "followthrough.analytics.events.waiting";

    private MetricNames() {}
}
