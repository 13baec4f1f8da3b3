package io.followthrough.cadence.persistence;

import io.followthrough.cadence.domain.planning.Reservation;
import io.followthrough.cadence.domain.planning.Slot;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reservation in one line, since a representative has thousands and they are written together:
 * {@code enrolment|prospect|made at|step:start:minutes:channel,…}, times in milliseconds since 1970.
 */
final class ReservationText {

    private ReservationText() {}

    static String write(String enrolmentId, Reservation reservation) {
        var slots = reservation.slots().stream()
                .map(slot ->
                        slot.step() + ":" + slot.start().toEpochMilli() + ":" + slot.minutes() + ":" + slot.channel())
                .collect(Collectors.joining(","));
        return String.join(
                "|",
                enrolmentId,
                reservation.prospectId(),
                String.valueOf(reservation.madeAt().toEpochMilli()),
                slots);
    }

    static Map.Entry<String, Reservation> read(String text) {
        var parts = text.split("\\|", -1);
        var slots = parts[3].isEmpty()
                ? java.util.List.<Slot>of()
                : Arrays.stream(parts[3].split(",")).map(ReservationText::slot).toList();
        return Map.entry(parts[0], new Reservation(parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])), slots));
    }

    private static Slot slot(String text) {
        var parts = text.split(":");
        var minutes = Integer.parseInt(parts[2]);
        return new Slot(
                Integer.parseInt(parts[0]),
                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                minutes,
                parts.length > 3 ? TouchChannel.valueOf(parts[3]) : formerly(minutes));
    }

    /** Before channels were written down. */
    private static TouchChannel formerly(int minutes) {
        return minutes == 0 ? TouchChannel.EMAIL : TouchChannel.CALL;
    }
}
