package io.followthrough.cadence.domain.sender;

import org.jspecify.annotations.Nullable;

/**
 * What was found at one name.
 *
 * @param name of the DNS record
 * @param found the record as it is; null if there is none
 * @param publish a record that would be good; null where nothing is to be changed, or nobody can tell
 */
public record Finding(
        Subject subject,
        State state,
        String name,
        @Nullable String found,
        String says,
        @Nullable String publish) {

    public enum Subject {
        /** Which servers may send for the domain, RFC 7208. */
        SPF,
        /** By which key messages of the domain are signed, RFC 6376. */
        DKIM,
        /** What becomes of messages that neither speaks for, RFC 7489. */
        DMARC
    }

    public enum State {
        GOOD,
        /** It works and could do more. */
        WEAK,
        MISSING,
        WRONG,
        /** No name server answered. */
        UNKNOWN
    }

    static Finding unknown(Subject subject, String name, TextRecords.Answer.Unknown answer) {
        return new Finding(subject, State.UNKNOWN, name, null, "no name server answered: " + answer.reason(), null);
    }
}
