package io.followthrough.cadence.domain.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A representative: who makes the contacts.
 *
 * @param email the sender's address; no two representatives share one, so that its daily limit is counted in one place
 * @param country ISO 3166-1 alpha-2, for public holidays
 * @param busy meetings and other stretches that are taken
 * @param territories countries (ISO 3166-1 alpha-2) whose people are served; empty for everywhere
 * @param languages spoken (ISO 639-1); empty if that is no question
 * @param skills that a cadence or step may ask for
 * @param active whether new promises are made
 */
public record Rep(
        String id,
        int version,
        String name,
        String email,
        @Nullable String phone,
        ZoneId timeZone,
        String country,
        List<WorkingHours> workingHours,
        List<Absence> absences,
        List<BusyTime> busy,
        Capacity capacity,
        Set<String> territories,
        Set<String> languages,
        Set<String> skills,
        boolean active) {

    public Rep {
        workingHours = workingHours == null ? List.of() : List.copyOf(workingHours);
        absences = absences == null ? List.of() : List.copyOf(absences);
        busy = busy == null ? List.of() : List.copyOf(busy);
        territories = sorted(territories, text -> text.toUpperCase(Locale.ROOT));
        languages = sorted(languages, Rep::primaryLanguage);
        skills = sorted(skills, text -> text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> sorted(@Nullable Set<String> texts, UnaryOperator<String> form) {
        var sorted = new TreeSet<String>();
        if (texts != null) {
            texts.forEach(text -> sorted.add(form.apply(text.strip())));
        }
        return java.util.Collections.unmodifiableSet(sorted);
    }

    /** {@code pt} of {@code pt-BR}. */
    static String primaryLanguage(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    public boolean isAbsent(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }

    /** @param person's country; an unknown one is served by everybody */
    public boolean serves(@Nullable String person) {
        return person == null || territories.isEmpty() || territories.contains(person.toUpperCase(Locale.ROOT));
    }

    /** @param person's language, BCP 47; an unknown one is no obstacle */
    public boolean speaks(@Nullable String person) {
        return person == null || languages.isEmpty() || languages.contains(primaryLanguage(person));
    }

    public boolean has(String skill) {
        return skills.contains(skill.strip().toLowerCase(Locale.ROOT));
    }

    public Rep withVersion(int newVersion) {
        return new Rep(
                id,
                newVersion,
                name,
                email,
                phone,
                timeZone,
                country,
                workingHours,
                absences,
                busy,
                capacity,
                territories,
                languages,
                skills,
                active);
    }

    /** The same absence again changes nothing. */
    public Rep with(Absence absence) {
        return with(plus(absences, absence), busy);
    }

    /** There on these days after all; whoever has left for good is not back by that. */
    public Rep present(LocalDate first, LocalDate last) {
        return with(
                absences.stream()
                        .flatMap(absence -> absence.isForGood() ? Stream.of(absence) : absence.without(first, last))
                        .toList(),
                busy);
    }

    /** Free again from then to then; what was agreed with people stays. */
    public Rep free(Instant start, Instant end) {
        return with(
                absences,
                busy.stream()
                        .filter(taken -> taken.wasAgreed() || !taken.isAt(start, end))
                        .toList());
    }

    /** The same stretch again changes nothing. */
    public Rep with(BusyTime taken) {
        return with(absences, plus(busy, taken));
    }

    /** Whatever was taken for these meetings is free again. */
    public Rep withoutMeetings(Predicate<String> touchIds) {
        return with(
                absences,
                busy.stream()
                        .filter(taken -> taken.touchId() == null || !touchIds.test(taken.touchId()))
                        .toList());
    }

    /** Whatever was taken for this meeting is free again. */
    public Rep withoutMeeting(String touchId) {
        return with(
                absences,
                busy.stream().filter(taken -> !touchId.equals(taken.touchId())).toList());
    }

    /**
     * Meetings were agreed with people: who writes a representative down anew neither makes nor forgets any.
     *
     * @param known null for a new one, whose stretches are all just taken
     */
    public Rep withMeetingsOf(@Nullable Rep known) {
        return with(
                absences,
                known == null
                        ? busy.stream()
                                .map(taken -> new BusyTime(taken.from(), taken.to(), taken.reason()))
                                .toList()
                        : Stream.concat(
                                        busy.stream().filter(taken -> !taken.wasAgreed()),
                                        known.busy.stream().filter(BusyTime::wasAgreed))
                                .toList());
    }

    /** The meeting agreed in this contact is then and at no other time; at the same time as before it stays as it is. */
    public Rep meeting(BusyTime meeting) {
        var stands = busy.stream()
                .filter(taken -> Objects.equals(taken.touchId(), meeting.touchId()))
                .anyMatch(taken -> taken.isAt(meeting.from(), meeting.to()));
        return stands ? this : withoutMeeting(String.valueOf(meeting.touchId())).with(meeting);
    }

    /** What was over by then is of no use to anybody; without this it would grow for ever. */
    public Rep forgettingBusyBefore(Instant end) {
        return with(
                absences, busy.stream().filter(taken -> taken.to().isAfter(end)).toList());
    }

    /** Makes no contacts any more, and leaves nothing to be sent in this name. Said again, nothing changes. */
    public Rep leaving(LocalDate from) {
        var absent = hasLeft() ? this : with(Absence.forGood(from));
        return new Rep(
                id,
                version,
                name,
                email,
                phone,
                timeZone,
                country,
                workingHours,
                absent.absences,
                busy,
                capacity,
                territories,
                languages,
                skills,
                false);
    }

    /** Whoever is active again has not left for good, whatever was written down when they left. */
    public Rep backIfActive() {
        return active
                ? with(
                        absences.stream()
                                .filter(absence -> absence == null || !absence.isForGood())
                                .toList(),
                        busy)
                : this;
    }

    public boolean hasLeft() {
        return !active && absences.stream().anyMatch(Absence::isForGood);
    }

    /** Whether somebody else has to look after what cannot wait. */
    public boolean isAwayAt(Instant now) {
        return hasLeft() || isAbsent(now.atZone(timeZone).toLocalDate());
    }

    private Rep with(List<Absence> newAbsences, List<BusyTime> newBusy) {
        return new Rep(
                id,
                version,
                name,
                email,
                phone,
                timeZone,
                country,
                workingHours,
                newAbsences,
                newBusy,
                capacity,
                territories,
                languages,
                skills,
                active);
    }

    private static <T> List<T> plus(List<T> known, T more) {
        if (known.contains(more)) {
            return known;
        }
        var all = new ArrayList<>(known);
        all.add(more);
        return all;
    }
}
