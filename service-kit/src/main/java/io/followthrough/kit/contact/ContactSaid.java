package io.followthrough.kit.contact;

import java.util.Optional;

/**
 * What a label with its value says of contact: a column of a list and a cell, a question of a form and its answer. The one place
 * that knows such words, whichever door they come by.
 *
 * @param way the ways of contact that it speaks of
 */
public record ContactSaid(Answer answer, Way way) {

    public enum Answer {
        /** A yes to a label that plainly asks for contact by this way. */
        YES,
        /** Asked to confirm, and not answered yet. */
        NOT_YET,
        /** A no to a label that asks for contact. */
        NO,
        /** Stands as somebody who wants none: a box that opts out, the status of a list. */
        REFUSED,
        /** Mail did not get there. */
        UNREACHABLE,
        /** Looks as if it spoke of contact, and is neither yes nor no. */
        UNCLEAR
    }

    public enum Way {
        ALL,
        MAIL,
        CALLS,
        /** Text messages to a telephone, which we do not send: whoever wants none may be called. */
        TEXTS
    }

    /**
     * Empty when it says nothing of contact: "Do not contact me: no" is neither a refusal nor a consent.
     *
     * @param label as people or programs write it: {@code May we call you?}, {@code HasOptedOutOfEmail}, {@code do-not-call}
     */
    public static Optional<ContactSaid> by(String label, String value) {
        return ContactLabel.of(label).flatMap(of -> of.with(value));
    }

    /**
     * The way by which somebody in a list may want no contact, where nobody can tell: neither yes nor no, under a label that speaks of
     * contact. Empty: what stands there is plain, or says nothing.
     */
    public static Optional<Way> mayClose(String label, String value) {
        return ContactLabel.of(label).flatMap(of -> of.mayClose(value));
    }

    /** Whether yes and no are all that belongs under a label that speaks of contact: under "Subscription" may be a tariff. */
    public static boolean isPlainlyAskedBy(String label) {
        return ContactLabel.of(label).filter(ContactLabel::isPlain).isPresent();
    }

    /** Whether a value is a yes or a no, to whatever was asked. */
    public static boolean isYesOrNo(String value) {
        return ContactValue.of(value).isYesOrNo();
    }

    /** Whether a label speaks of contact, whatever stands under it. */
    public static boolean isAskedBy(String label) {
        return ContactLabel.of(label).isPresent();
    }

    /** Whether somebody wants no contact by this way. */
    public boolean refuses() {
        return answer == Answer.NO || answer == Answer.REFUSED;
    }

    public boolean speaksOf(Way other) {
        return way == Way.ALL || way == other;
    }
}
