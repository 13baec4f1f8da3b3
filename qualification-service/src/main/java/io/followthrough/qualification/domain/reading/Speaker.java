package io.followthrough.qualification.domain.reading;

import io.followthrough.events.LeadCaptured;
import io.followthrough.reading.Said.Slashed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By whose calendar days are meant: "tomorrow" said late in the evening in Los Angeles, "3/4" in Chicago and in London. A note
 * about somebody is read as if that person had written it.
 *
 * @param zone UTC where nobody said which
 * @param slashed how 3/4 is meant
 */
public record Speaker(ZoneId zone, Slashed slashed) {

    public static final Speaker UNKNOWN = new Speaker(ZoneOffset.UTC, Slashed.DAY_FIRST);

    /** Countries that write the month first, and are called by names that no other has. */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "USA", "UNITED STATES", "UNITED STATES OF AMERICA", "PH");

    private static final Set<String> ZONES_OF_THE_UNITED_STATES = Set.of(
            "America/New_York",
            "America/Detroit",
            "America/Chicago",
            "America/Denver",
            "America/Boise",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Juneau",
            "Pacific/Honolulu");

    /** What the newest capture says that says something of it. */
    public static Speaker of(Collection<LeadCaptured> captures) {
        var newestFirst =
                captures.stream().sorted(Chronology.CAPTURES.reversed()).toList();
        var zone = first(newestFirst, capture -> zone(capture.person().timeZone()));
        var monthFirst = first(newestFirst, Speaker::byLanguage)
                .or(() -> first(newestFirst, Speaker::byCountry))
                .or(() -> zone.map(id -> ZONES_OF_THE_UNITED_STATES.contains(id.getId())))
                .orElse(false);
        return new Speaker(zone.orElse(ZoneOffset.UTC), monthFirst ? Slashed.MONTH_FIRST : Slashed.DAY_FIRST);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** That day at the time of day at which something was said. */
    Instant sameTime(LocalDate day, Instant said) {
        return day.atTime(said.atZone(zone).toLocalTime()).atZone(zone).toInstant();
    }

    /** When that day begins. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static <T> Optional<T> first(List<LeadCaptured> captures, Function<LeadCaptured, Optional<T>> said) {
        return captures.stream().map(said).flatMap(Optional::stream).findFirst();
    }

    /** A language with a region, such as en-US or en-GB, is how somebody writes; one without says nothing. */
    private static Optional<Boolean> byLanguage(LeadCaptured capture) {
        var language = capture.person().language();
        var region = language == null ? "" : Locale.forLanguageTag(language).getCountry();
        return region.isEmpty() ? Optional.empty() : Optional.of(MONTH_FIRST.contains(region));
    }

    private static Optional<Boolean> byCountry(LeadCaptured capture) {
        var company = capture.company();
        var country = company == null ? null : company.country();
        return country == null
                ? Optional.empty()
                : Optional.of(MONTH_FIRST.contains(country.strip().toUpperCase(Locale.ROOT)));
    }

    private static Optional<ZoneId> zone(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
