package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much of a representative's time is promised, and when. */
@RestController
class CapacityController {

    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 27;

    private final Diaries diaries;
    private final InstantSource clock;

    CapacityController(Diaries diaries, InstantSource clock) {
        this.diaries = diaries;
        this.clock = clock;
    }

    /**
     * One day of one representative, in minutes.
     *
     * @param worked without breaks and meetings
     * @param free what can still be promised, by the limits of day, week and month
     * @param channels channels with promises or limits of their own
     */
    record DayView(
            String repId,
            LocalDate date,
            boolean workingDay,
            long worked,
            int reserved,
            long free,
            Map<TouchChannel, ChannelView> channels,
            int emails,
            int emailLimit) {}

    record ChannelView(int reserved, long free) {}

    /**
     * @param rep all active representatives if absent
     * @param from today if absent
     * @param to inclusive; four weeks if absent
     */
    @Operation(operationId = "capacity", summary = "Minutes that representatives have, and how many are reserved")
    @GetMapping("/v1/capacity")
    Page<DayView> capacity(
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return Page.whole(calendars(rep).stream()
                .flatMap(calendar -> days(calendar, from, to).stream())
                .toList());
    }

    private List<RepCalendar> calendars(@Nullable String rep) {
        return rep == null
                ? diaries.current().values().stream()
                        .map(Diaries.Diary::calendar)
                        .toList()
                : List.of(calendar(rep));
    }

    private RepCalendar calendar(String rep) {
        return diaries.of(rep).map(Diaries.Diary::calendar).orElseThrow(() -> ProblemException.notFound("rep", rep));
    }

    private List<DayView> days(RepCalendar calendar, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first =
                from == null ? clock.instant().atZone(calendar.rep().timeZone()).toLocalDate() : from;
        var last = to == null ? first.plusDays(USUAL_DAYS) : to;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw new InvalidInputException(
                    "to", "is " + last, "use a day from " + first + " on, at most " + MOST_DAYS + " days later");
        }
        return first.datesUntil(last.plusDays(1)).map(day -> day(calendar, day)).toList();
    }

    private static DayView day(RepCalendar calendar, LocalDate day) {
        var load = calendar.load(day);
        var worked = calendar.workOn(day).stream()
                .mapToLong(work -> Duration.between(work.start(), work.end()).toMinutes())
                .sum();
        var free = Math.min(calendar.freeMinutes(day), Math.max(0, worked - load.minutes()));
        return new DayView(
                calendar.rep().id(),
                day,
                worked > 0,
                worked,
                load.minutes(),
                free,
                channels(calendar, day, free),
                load.emails(),
                calendar.rep().capacity().emailsOn(day));
    }

    private static Map<TouchChannel, ChannelView> channels(RepCalendar calendar, LocalDate day, long free) {
        var reserved = calendar.load(day).spent().byChannel();
        var views = new EnumMap<TouchChannel, ChannelView>(TouchChannel.class);
        Stream.concat(reserved.keySet().stream(), calendar.rep().capacity().channels().keySet().stream())
                .forEach(channel -> views.put(
                        channel,
                        new ChannelView(
                                reserved.getOrDefault(channel, 0),
                                Math.min(free, calendar.freeMinutes(day, channel)))));
        return views;
    }
}
