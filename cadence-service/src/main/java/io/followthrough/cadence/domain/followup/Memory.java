package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened so far, as far as the next contact needs it.
 *
 * @param past the last enrolments, oldest first
 * @param notes the last notes, newest first
 * @param lastActiveAt when the person last opened, clicked or answered something
 * @param messages the last ones that the person wrote, oldest first
 * @param lastEmailAt when the last e-mail outside of every enrolment left, a newsletter for example
 * @param booking the meeting that was booked elsewhere last, also when it is over; null once it was called off
 * @param givenBack what was heard under the wrong name, as far as it still matters
 */
public record Memory(
        List<PastEnrolment> past,
        List<Note> notes,
        List<Objection> openObjections,
        @Nullable Instant lastActiveAt,
        List<Message> messages,
        @Nullable Instant lastEmailAt,
        @Nullable Booking booking,
        GivenBack givenBack) {

    static final Memory EMPTY =
            new Memory(List.of(), List.of(), List.of(), null, List.of(), null, null, GivenBack.NONE);
    private static final int MOST_PAST = 6;
    private static final int MOST_NOTES = 5;
    private static final int MOST_MESSAGES = 10;

    public Memory {
        past = past == null ? List.of() : List.copyOf(past);
        notes = notes == null ? List.of() : List.copyOf(notes);
        openObjections = openObjections == null ? List.of() : List.copyOf(openObjections);
        messages = messages == null ? List.of() : List.copyOf(messages);
        givenBack = givenBack == null ? GivenBack.NONE : givenBack;
    }

    public Optional<PastEnrolment> last() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast());
    }

    /** What was begun by mistake, and of which no contact was made, was nothing. */
    boolean had(Purpose purpose) {
        return past.stream()
                .filter(known -> known.enrolment().purpose() == purpose)
                .anyMatch(known -> known.outcome() != EnrolmentOutcome.PROSPECT_GONE
                        || known.enrolment().contactsMade() > 0);
    }

    Memory ended(PastEnrolment enrolment) {
        var more = new ArrayList<>(past);
        more.add(enrolment);
        return new Memory(
                more.subList(Math.max(0, more.size() - MOST_PAST), more.size()),
                notes,
                openObjections,
                lastActiveAt,
                messages,
                lastEmailAt,
                booking,
                givenBack);
    }

    /** With one of the past enrolments as it is now. */
    Memory holding(Enrolment changed) {
        return with(past.stream()
                .map(known -> known.enrolment().ordinal() == changed.ordinal() ? known.with(changed) : known)
                .toList());
    }

    /** Long before all the others. */
    Memory began(PastEnrolment enrolment) {
        return with(Stream.concat(Stream.of(enrolment), past.stream().skip(Math.max(0, past.size() - MOST_PAST + 1)))
                .toList());
    }

    /** This one goes on, and is past no more. */
    Memory without(PastEnrolment enrolment) {
        return with(past.stream().filter(known -> known != enrolment).toList());
    }

    /** What has just ended was ended by this activity. */
    Memory endedBy(String activityId, Memory before) {
        var last = past.isEmpty() ? null : past.getLast();
        return last == null || before.past.contains(last) || last.by() != null
                ? this
                : withLast(last.endedBy(activityId));
    }

    Memory withLast(PastEnrolment changed) {
        var more = new ArrayList<>(past);
        more.set(more.size() - 1, changed);
        return with(more);
    }

    /** The last enrolment goes on and is past no more. */
    Memory withoutLast() {
        return with(past.subList(0, past.size() - 1));
    }

    Memory with(List<PastEnrolment> changed) {
        return new Memory(changed, notes, openObjections, lastActiveAt, messages, lastEmailAt, booking, givenBack);
    }

    /** The same again is no second note. */
    Memory noted(Note note) {
        if (notes.contains(note)) {
            return this;
        }
        var more = new ArrayList<Note>();
        more.add(note);
        more.addAll(notes);
        return new Memory(
                past,
                more.subList(0, Math.min(MOST_NOTES, more.size())),
                openObjections,
                lastActiveAt,
                messages,
                lastEmailAt,
                booking,
                givenBack);
    }

    Memory raised(Objection objection) {
        var more = new ArrayList<>(openObjections);
        more.removeIf(known -> known.type().equals(objection.type()));
        more.add(objection);
        return new Memory(past, notes, more, lastActiveAt, messages, lastEmailAt, booking, givenBack);
    }

    Memory cleared(Objection objection) {
        return new Memory(
                past,
                notes,
                openObjections.stream()
                        .filter(known -> !known.type().equals(objection.type()))
                        .toList(),
                lastActiveAt,
                messages,
                lastEmailAt,
                booking,
                givenBack);
    }

    Memory activeAt(Instant at) {
        return lastActiveAt != null && lastActiveAt.isAfter(at)
                ? this
                : new Memory(past, notes, openObjections, at, messages, lastEmailAt, booking, givenBack);
    }

    Memory emailed(Instant at) {
        return lastEmailAt != null && lastEmailAt.isAfter(at)
                ? this
                : new Memory(past, notes, openObjections, lastActiveAt, messages, at, booking, givenBack);
    }

    /** The same again is no second message. */
    Memory received(Message message) {
        if (messages.stream().anyMatch(known -> known.id().equals(message.id()))) {
            return this;
        }
        var more = new ArrayList<>(messages);
        more.add(message);
        return withMessages(more.subList(Math.max(0, more.size() - MOST_MESSAGES), more.size()));
    }

    Memory answered(String id, Instant at) {
        return withMessages(messages.stream()
                .map(message -> message.id().equals(id) ? message.answered(at) : message)
                .toList());
    }

    /** All that was written until then. */
    Memory answeredBy(Instant then) {
        return withMessages(messages.stream()
                .map(message -> message.at().isAfter(then) ? message : message.answered(then))
                .toList());
    }

    Memory answeredAll(Instant at) {
        return withMessages(
                messages.stream().map(message -> message.answered(at)).toList());
    }

    Memory booked(@Nullable Booking newest) {
        return new Memory(past, notes, openObjections, lastActiveAt, messages, lastEmailAt, newest, givenBack);
    }

    private Memory withMessages(List<Message> changed) {
        return new Memory(past, notes, openObjections, lastActiveAt, changed, lastEmailAt, booking, givenBack);
    }

    Memory with(GivenBack changed) {
        return new Memory(past, notes, openObjections, lastActiveAt, messages, lastEmailAt, booking, changed);
    }

    /** Without the words of somebody else. */
    Memory without(Predicate<Message> theirs, Predicate<Note> ofThem, Predicate<Objection> raisedByThem) {
        return new Memory(
                past,
                notes.stream().filter(ofThem.negate()).toList(),
                openObjections.stream().filter(raisedByThem.negate()).toList(),
                lastActiveAt,
                messages.stream().filter(theirs.negate()).toList(),
                lastEmailAt,
                booking,
                givenBack);
    }
}
