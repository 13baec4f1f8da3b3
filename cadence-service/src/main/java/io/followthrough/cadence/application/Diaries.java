package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Reservation;
import io.followthrough.cadence.domain.planning.Slot;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Representatives' calendars, kept in memory as long as nobody changes them. */
public final class Diaries {

    private static final int MOST_ROUNDS = 20;

    /**
     * One state of a calendar.
     *
     * @param repVersion of the representative by whom it was last written
     */
    public record Diary(long version, int repVersion, RepCalendar calendar) {}

    /** What to give back. */
    public record Release(String repId, String enrolmentId) {}

    private final Definitions definitions;
    private final RepCalendars calendars;
    private final Holidays holidays;
    private final Map<String, Diary> known = new ConcurrentHashMap<>();
    private final AtomicLong releases = new AtomicLong();

    public Diaries(Definitions definitions, RepCalendars calendars, Holidays holidays) {
        this.definitions = definitions;
        this.calendars = calendars;
        this.holidays = holidays;
    }

    /** The newest state of every representative who takes new work, by id. */
    public Map<String, Diary> current() {
        var versions = calendars.versions();
        var diaries = new LinkedHashMap<String, Diary>();
        for (var rep : definitions.library().activeReps()) {
            diaries.put(rep.id(), diary(rep, versions.getOrDefault(rep.id(), 0L)));
        }
        return diaries;
    }

    public Optional<Diary> of(String repId) {
        return Optional.ofNullable(definitions.library().reps().get(repId))
                .map(rep -> diary(rep, calendars.versions().getOrDefault(repId, 0L)));
    }

    private Diary diary(Rep rep, long version) {
        var before = known.get(rep.id());
        if (before != null
                && before.version() == version
                && before.calendar().rep().equals(rep)) {
            return before;
        }
        var stored = calendars.load(rep.id());
        var current = stored.repVersion() > rep.version() ? refreshed(rep) : rep;
        var diary = new Diary(
                stored.version(), stored.repVersion(), RepCalendar.of(current, stored.reservations(), holidays));
        known.put(rep.id(), diary);
        return diary;
    }

    /** Somebody knows more of this representative than this instance does. */
    private Rep refreshed(Rep rep) {
        definitions.refresh();
        return definitions.library().reps().getOrDefault(rep.id(), rep);
    }

    /**
     * From here on nobody can promise anything by an older version of this representative: whoever tries finds the
     * calendar changed, and learns of the new version when reading it again.
     */
    void adopt(Rep rep) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var diary = of(rep.id());
            if (diary.isEmpty()
                    || diary.get().repVersion() >= rep.version()
                    || write(diary.get(), diary.get().calendar())) {
                return;
            }
        }
        throw new EnvironmentDownException("the calendar of " + rep.id() + " is written by others all the time", null);
    }

    /** @return false if somebody else was faster */
    public boolean write(Diary seen, RepCalendar changed) {
        var rep = changed.rep();
        return calendars.save(rep.id(), seen.version(), rep.version(), changed.reservations());
    }

    /** All promises fit this version of the representative. */
    void promisesChecked(Rep rep) {
        calendars.promisesChecked(rep.id(), rep.version());
    }

    /** Representatives who were changed since their promises were last looked at. */
    List<Rep> withUncheckedPromises() {
        var checked = calendars.promisesChecked();
        return definitions.library().reps().values().stream()
                .filter(rep -> checked.getOrDefault(rep.id(), 0) < rep.version())
                .sorted(java.util.Comparator.comparing(Rep::id))
                .toList();
    }

    /** For whom time is reserved, and from when on. */
    public record Holder(String repId, String enrolmentId, String prospectId, Instant now) {}

    /** Adds one more contact to what an enrolment holds; empty if there is no room any more. */
    public Optional<PlannedContact> add(Holder holder, Function<RepCalendar, Optional<PlannedContact>> search) {
        return reserve(holder, search, (calendar, found) -> {
            var held = calendar.reservations().get(holder.enrolmentId());
            var slots = new ArrayList<>(held == null ? List.<Slot>of() : held.slots());
            slots.add(Slot.of(found));
            return calendar.reserving(holder.enrolmentId(), new Reservation(holder.prospectId(), holder.now(), slots));
        });
    }

    /** Promises contacts instead of all that an enrolment holds from now on; empty if there is no room. */
    public Optional<List<PlannedContact>> replace(
            Holder holder, Function<RepCalendar, Optional<List<PlannedContact>>> search) {
        return reserve(
                holder,
                search,
                (calendar, found) ->
                        calendar.promising(holder.enrolmentId(), holder.prospectId(), found, holder.now()));
    }

    private <T> Optional<T> reserve(
            Holder holder, Function<RepCalendar, Optional<T>> search, BiFunction<RepCalendar, T, RepCalendar> taking) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var diary = of(holder.repId());
            var found = diary.flatMap(seen -> search.apply(seen.calendar()));
            if (diary.isEmpty() || found.isEmpty()) {
                return Optional.empty();
            }
            if (write(diary.get(), taking.apply(diary.get().calendar(), found.get()))) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Reserves what is promised already, whatever else there is; for representatives who are known. */
    public void restore(String repId, Map<String, Reservation> promised) {
        change(repId, calendar -> {
            var restored = calendar;
            for (var promise : promised.entrySet()) {
                restored = restored.reserving(promise.getKey(), promise.getValue());
            }
            return restored;
        });
    }

    /** Gives back what these enrolments hold from now on; safe to repeat. */
    public void release(Collection<Release> givenBack, Instant now) {
        var byRep = new LinkedHashMap<String, List<String>>();
        givenBack.forEach(release ->
                byRep.computeIfAbsent(release.repId(), id -> new ArrayList<>()).add(release.enrolmentId()));
        byRep.forEach((repId, enrolments) -> change(repId, calendar -> calendar.releasing(enrolments, now)));
    }

    /** Forgets what lies wholly before this moment, so that calendars do not grow for ever. */
    public void forget(Instant before) {
        definitions.library().reps().keySet().forEach(repId -> change(repId, calendar -> calendar.forgetting(before)));
    }

    private void change(String repId, UnaryOperator<RepCalendar> change) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var diary = of(repId);
            if (diary.isEmpty()) {
                return;
            }
            var changed = change.apply(diary.get().calendar());
            if (changed == diary.get().calendar()) {
                return;
            }
            if (write(diary.get(), changed)) {
                releases.incrementAndGet();
                return;
            }
        }
        // The sweeper finds what is left.
    }

    /** Grows whenever room has appeared here. */
    public long releases() {
        return releases.get();
    }
}
