package io.followthrough.standalone.page;

import io.followthrough.standalone.clock.Settling;
import io.followthrough.standalone.clock.TimeSpan;
import io.followthrough.standalone.clock.VirtualClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the clock, and moves it where that is allowed. */
public final class ClockPage {

    private static final String EXAMPLE =
            "Send {\"advance\": \"P1D\"}, an ISO 8601 period or duration: PT2H, P1DT12H, P2W.";

    private final InstantSource clock;
    private final ZoneId zone;
    private final Settling settling;

    /**
     * @param zone days are moved by its calendar
     * @param settling waits until the services have heard what came of it
     */
    public ClockPage(InstantSource clock, ZoneId zone, Settling settling) {
        this.clock = clock;
        this.zone = zone;
        this.settling = settling;
    }

    private record Time(Instant now, boolean virtual) {}

    /** @param settled whether every service has heard what came of it; false: some are still at it */
    private record Moved(Instant now, boolean virtual, boolean settled) {}

    private record Move(@Nullable String advance) {}

    Response read() {
        return Response.json(new Time(clock.instant(), clock instanceof VirtualClock));
    }

    Response advance(String body) {
        if (!(clock instanceof VirtualClock virtual)) {
            return Response.problem(
                    409,
                    "The clock is the machine's own",
                    "Only a virtual clock moves. Stop, and start with FOLLOWTHROUGH_CLOCK=virtual.");
        }
        try {
            var move = Json.MAPPER.readValue(body, Move.class);
            if (move == null || move.advance() == null) {
                return Response.problem(400, "Nothing to do", EXAMPLE);
            }
            var settled = virtual.advance(TimeSpan.parse(move.advance()), zone, settling);
            return Response.json(new Moved(virtual.instant(), true, settled));
        } catch (JacksonException e) {
            return Response.problem(400, "Not JSON", EXAMPLE);
        } catch (DateTimeException | ArithmeticException e) {
            return Response.problem(400, "Not a span of time", e.getMessage() + ". " + EXAMPLE);
        }
    }
}
