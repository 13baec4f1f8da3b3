package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.BusyTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a representative cannot be where he has agreed to be, would not be expected to, or need not. Nobody is kept from agreeing on it.
 *
 * @param reason in words
 * @param touchId of the other meeting, where two are at the same time
 */
public record Clash(Kind kind, String reason, @Nullable String touchId) {

    /** From the surest to the one that is often meant. */
    public enum Kind {
        /** The person wants no contact any more: whether they come nobody knows, and nobody may simply go. */
        REFUSED,
        LEFT,
        AWAY,
        /** Two things at the same time. */
        TAKEN,
        /** Outside of the working hours, or on a public holiday. */
        NOT_WORKED
    }

    /** Empty if nothing speaks against this time; the calendar may hold the meeting already. */
    public static List<Clash> of(RepCalendar calendar, BusyTime meeting) {
        var rep = calendar.rep();
        if (rep.hasLeft()) {
            return List.of(new Clash(Kind.LEFT, rep.name() + " has left", null));
        }
        var clashes = new ArrayList<Clash>();
        calendar.daysOf(meeting)
                .flatMap(day -> rep.absences().stream().filter(absence -> absence.covers(day)))
                .distinct()
                .map(absence -> new Clash(Kind.AWAY, rep.name() + " is away " + said(absence), null))
                .forEach(clashes::add);
        rep.busy().stream()
                .filter(other -> !other.equals(meeting) && other.overlaps(meeting))
                .filter(other -> other.touchId() == null || !other.touchId().equals(meeting.touchId()))
                .map(other -> new Clash(Kind.TAKEN, rep.name() + said(other), other.touchId()))
                .forEach(clashes::add);
        if (clashes.stream().noneMatch(clash -> clash.kind() == Kind.AWAY) && !calendar.usuallyWorks(meeting)) {
            clashes.add(new Clash(Kind.NOT_WORKED, "outside of the working hours of " + rep.name(), null));
        }
        return List.copyOf(clashes);
    }

    /** Somebody opted out, and the meeting with them was not called off. */
    public static Clash refused() {
        return new Clash(
                Kind.REFUSED,
                "the person wants no contact any more, and nobody has said what becomes of the meeting: call it off, unless"
                        + " you know that it takes place",
                null);
    }

    private static String said(Absence absence) {
        var days = absence.from().equals(absence.to())
                ? "on " + absence.from()
                : "from " + absence.from() + " to " + absence.to();
        return absence.reason() == null || absence.reason().isBlank() ? days : days + " (" + absence.reason() + ")";
    }

    private static String said(BusyTime other) {
        return (other.wasAgreed() ? " has another meeting at " : " is taken from ")
                + other.from()
                + (other.wasAgreed() ? "" : " to " + other.to());
    }

    /** Whether somebody has to see to it; what was agreed for odd hours knowingly is not asked about again. */
    public boolean needsSomebody(BusyTime meeting) {
        return kind != Kind.NOT_WORKED || !Boolean.TRUE.equals(meeting.atOddHours());
    }
}
