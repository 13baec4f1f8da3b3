package io.followthrough.analytics.domain.metric;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what figures can be split, listed once for all metrics. The names are those of the wire. */
public enum Dimension {
    SOURCE("source", "Id of the source of the person's first capture"),
    CHANNEL("channel", "Channel of the first capture; for figures over contacts, that of the contact"),
    CAMPAIGN("campaign", "Campaign that the first capture named, by itself or by utm_campaign"),
    CADENCE("cadence", "Id of the cadence; for figures over people, that of the first contact after the capture"),
    STEP("step", "Step of the cadence, 1 for the first"),
    CADENCE_STEP("cadenceStep", "Pair of cadence and step, for example 'new-web-lead 2'"),
    TEMPLATE_VARIANT("templateVariant", "Template of the message with its variant, for example 'intro:B'"),
    ROAD("road", "CURRENT_INTEREST or FUTURE_INTEREST, as the contact was planned"),
    REP(
            "rep",
            "Id of the representative: for contacts who made it by hand, for deals and people who worked with them last"),
    WEEKDAY("weekday", "Day of the contact in the time zone of the person; in the business zone where none is known"),
    HOUR("hour", "Hour of the contact, 00 to 23, in the same zone"),
    WEEKDAY_HOUR("weekdayHour", "Pair of both, for example 'MONDAY 09'"),
    CHANNEL_WEEKDAY_HOUR("channelWeekdayHour", "The same by channel, for example 'CALL MONDAY 09'"),
    SPEED("speed", "From the first capture to the first contact: 5m, 1h, 1d or 7d at most, else later, or never"),
    CONTACT("contact", "Number of the contact within its cadence: 1 to 8, and 9+"),
    CADENCE_CONTACT("cadenceContact", "Pair of cadence and number of the contact, for example 'new-web-lead 3'"),
    CLASS("class", "Why somebody is no lead: SPAM, JOB, SUPPORT and so on; (none) for leads"),
    TYPE("type", "Type of the objection, for example PRICE"),
    OUTCOME("outcome", "How the enrolment ended");

    /** Stands for what nobody said: no template, no rep, no capture. No value that somebody gave is written like it. */
    public static final String NONE = "(none)";

    /** Stands for all values beyond the number that are told apart. No value that somebody gave is written like it. */
    public static final String OTHER = "(other)";

    private final String wireName;
    private final String meaning;

    Dimension(String wireName, String meaning) {
        this.wireName = wireName;
        this.meaning = meaning;
    }

    public String wireName() {
        return wireName;
    }

    public String meaning() {
        return meaning;
    }

    /** In the order of the names. */
    public static List<Dimension> ofNames(List<String> wireNames) {
        return wireNames.stream()
                .map(name -> Stream.of(values())
                        .filter(dimension -> dimension.wireName.equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /**
     * As a value stands in figures. What is called by one of our own names, {@link #NONE} or {@link #OTHER}, gets quotes, and
     * so does what looks as if it had got them: different values never become one.
     *
     * @param value null for what nobody said
     */
    static String told(@Nullable String value) {
        return value == null ? NONE : isLikeOurs(value) ? "'" + value + "'" : value;
    }

    private static boolean isLikeOurs(String value) {
        var from = 0;
        var end = value.length();
        while (end - from > 1 && value.charAt(from) == '\'' && value.charAt(end - 1) == '\'') {
            from++;
            end--;
        }
        var length = end - from;
        return length == NONE.length() && value.startsWith(NONE, from)
                || length == OTHER.length() && value.startsWith(OTHER, from);
    }

    static List<String> names(Dimension... dimensions) {
        return Stream.of(dimensions).map(Dimension::wireName).toList();
    }
}
