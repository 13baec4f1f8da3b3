package io.followthrough.intake.domain;

import io.followthrough.events.ConsentStatus;
import io.followthrough.kit.contact.ContactSaid;
import io.followthrough.kit.contact.ContactSaid.Answer;
import io.followthrough.kit.contact.ContactSaid.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What labelled values say together of whether somebody may be written to or called: the columns of a row, the questions of a
 * form, the answers of a capture. A refusal wins.
 */
public final class ContactAnswers {

    private static final int LONGEST_PART = 200;
    /** As many as fit into a proof; what refuses comes first. */
    private static final int MOST_PARTS = 4;

    /** @param isDoubtful whether it may be a refusal, and counts as one */
    private record Spoken(String label, String value, ContactSaid said, boolean isDoubtful) {

        ConsentStatus status() {
            return isDoubtful ? ConsentStatus.DENIED : ContactAnswers.status(said);
        }
    }

    private final List<Spoken> spoken;

    private ContactAnswers(List<Spoken> spoken) {
        this.spoken = spoken;
    }

    /**
     * What others say of somebody: what may be a refusal, and nobody can tell, counts as one.
     *
     * @param values by their labels
     */
    static ContactAnswers inList(Map<String, String> values) {
        var doubtful = new ArrayList<Spoken>();
        values.forEach((label, value) -> {
            if (ContactSaid.isPlainlyAskedBy(label)) {
                ContactSaid.mayClose(label, value)
                        .ifPresent(way ->
                                doubtful.add(new Spoken(label, value, new ContactSaid(Answer.UNCLEAR, way), true)));
            }
        });
        var spoken = new ArrayList<>(in(values).spoken);
        spoken.removeIf(
                each -> doubtful.stream().anyMatch(other -> other.label().equals(each.label())));
        spoken.addAll(doubtful);
        return new ContactAnswers(spoken);
    }

    /** @param values by their labels */
    public static ContactAnswers in(Map<String, String> values) {
        var spoken = new ArrayList<Spoken>();
        values.forEach((label, value) -> ContactSaid.by(label, value)
                .filter(said -> said.way() != Way.TEXTS) // we send none: it stays an answer, for whoever calls
                .ifPresent(said -> spoken.add(new Spoken(label, value, said, false))));
        return new ContactAnswers(spoken);
    }

    /** What holds of what was said twice: a no, then a question that is open, then a yes. */
    static ConsentStatus together(ConsentStatus one, ConsentStatus other) {
        return one == ConsentStatus.UNKNOWN ? other : other == ConsentStatus.UNKNOWN ? one : one.strictest(other);
    }

    ConsentStatus email() {
        return of(Way.MAIL);
    }

    ConsentStatus phone() {
        return of(Way.CALLS);
    }

    /** Labels of what looks as if it spoke of contact, and is neither yes nor no. */
    List<String> unclear() {
        return spoken.stream()
                .filter(each -> each.said().answer() == Answer.UNCLEAR)
                .map(Spoken::label)
                .toList();
    }

    /** The words of what is plain, for whoever is asked later where a consent comes from; empty when nothing is. */
    String words(String kind) {
        return spoken.stream()
                .filter(each -> each.status() != ConsentStatus.UNKNOWN)
                .sorted(Comparator.comparing(Spoken::status).reversed())
                .limit(MOST_PARTS)
                .map(each -> kind + " \"" + Texts.cut(each.label(), LONGEST_PART) + "\": "
                        + Texts.cut(each.value(), LONGEST_PART))
                .collect(Collectors.joining(", "));
    }

    /**
     * Puts what they say into the fields of a capture, beside the consent that stands there.
     *
     * @param kind what a label is: {@code column}, {@code question}
     * @param where what the words of the proof begin with
     */
    public void putInto(Map<String, String> fields, String kind, String where) {
        put("consent.email", email(), fields);
        put("consent.phone", phone(), fields);
        var words = words(kind);
        if (email() == ConsentStatus.DENIED || phone() == ConsentStatus.DENIED) {
            fields.put("consent.proof", where + words);
        } else if (!words.isEmpty()) {
            fields.putIfAbsent("consent.proof", where + words);
        }
    }

    private static void put(String field, ConsentStatus said, Map<String, String> fields) {
        if (said == ConsentStatus.DENIED) {
            fields.put(field, said.name());
        } else if (said != ConsentStatus.UNKNOWN) {
            fields.merge(field, said.name(), (before, now) -> before.equals("UNKNOWN") ? now : before);
        }
    }

    private ConsentStatus of(Way way) {
        return spoken.stream()
                .filter(each -> each.said().speaksOf(way))
                .map(Spoken::status)
                .reduce(ConsentStatus.UNKNOWN, ContactAnswers::together);
    }

    /** Mail that does not get there is not sent either. */
    private static ConsentStatus status(ContactSaid said) {
        return switch (said.answer()) {
            case YES -> ConsentStatus.GRANTED;
            case NOT_YET -> ConsentStatus.PENDING;
            case NO, REFUSED, UNREACHABLE -> ConsentStatus.DENIED;
            case UNCLEAR -> ConsentStatus.UNKNOWN;
        };
    }
}
