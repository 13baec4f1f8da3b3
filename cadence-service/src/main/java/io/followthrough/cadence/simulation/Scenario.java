package io.followthrough.cadence.simulation;

import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.events.CaptureChannel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is tried out.
 *
 * @param seed the same one gives the same crowd with the same luck
 * @param businessZone where days begin; UTC if absent
 * @param outages none if absent
 */
public record Scenario(
        String name,
        long seed,
        Instant start,
        int days,
        ZoneId businessZone,
        Leads leads,
        Reactions reactions,
        List<Rep> reps,
        List<Outage> outages) {

    public Scenario {
        businessZone = businessZone == null ? ZoneId.of("UTC") : businessZone;
        reactions = reactions == null ? Reactions.USUAL : reactions;
        reps = reps == null ? List.of() : List.copyOf(reps);
        outages = outages == null ? List.of() : List.copyOf(outages);
    }

    /** Whether nothing works at this moment. */
    boolean isDown(Instant at) {
        return outages.stream().anyMatch(outage -> !at.isBefore(outage.from()) && at.isBefore(outage.to()));
    }

    /** The service stands still: nothing is planned, sent, seen or reported; what comes in waits. */
    public record Outage(Instant from, Instant to) {}

    /**
     * Who comes.
     *
     * @param perDay on a day from Monday to Friday, on average
     * @param weekend share of that on a Saturday and on a Sunday; 0.3 if absent
     * @param withPhone share of people who leave a phone number; 0.8 if absent
     * @param withEmail share of people who leave an e-mail address; 0.95 if absent
     */
    public record Leads(double perDay, Double weekend, Double withPhone, Double withEmail, List<Origin> from) {

        public Leads {
            weekend = weekend == null ? Double.valueOf(0.3) : weekend;
            withPhone = withPhone == null ? Double.valueOf(0.8) : withPhone;
            withEmail = withEmail == null ? Double.valueOf(0.95) : withEmail;
            from = from == null ? List.of() : List.copyOf(from);
        }
    }

    /**
     * A part of the crowd.
     *
     * @param share its weight among all parts
     * @param channel how they come
     */
    public record Origin(
            double share,
            @Nullable CaptureChannel channel,
            @Nullable String country,
            @Nullable String timeZone,
            @Nullable String language) {}

    /**
     * What people do, as shares from 0 to 1.
     *
     * @param reply e-mails that are answered
     * @param optOut e-mails that make somebody leave
     * @param answerCall calls that are answered
     * @param meeting answered calls that lead to a meeting
     * @param notInterested answered calls that end the matter
     */
    public record Reactions(double reply, double optOut, double answerCall, double meeting, double notInterested) {

        static final Reactions USUAL = new Reactions(0.04, 0.005, 0.3, 0.2, 0.2);
    }
}
