package io.followthrough.cadence.domain.definition;

/** What a text takes for granted of the person who reads it. It is sent only to somebody of whom it is true. */
public enum Presupposition {
    /** The person has written to us with what they came by, or since: "your message is here". */
    WROTE,
    /** Has not: left an address on a blog, or came by a list: "thank you for your interest". */
    DID_NOT_WRITE,
    /** Somebody tried to call, in this cadence: "I tried to reach you". */
    CALL_TRIED,
    /** Somebody spoke with the person, ever: "thank you for our talk". */
    TALKED,
    /** Somebody spoke with the person in this cadence: "thank you for taking the time". */
    TALKED_HERE,
    /** Nobody did: "I will leave it there", which after a good talk drops whoever was just spoken with. */
    NOT_TALKED_HERE,
    /** The person, and no machine, has written back, ever: "thank you for your answer". */
    REPLIED,
    /** There was a contact before this one, in this cadence: "this is my last note". */
    CONTACTED,
    /** No call of this cadence that was promised is still to be made, or was given up since nobody made it: "I will leave it there". */
    NOTHING_OWED,
    /** Met at a fair or another event: "it was good to meet you". */
    MET,
    /** Was in the shop: "thank you for stopping by". */
    VISITED_SHOP,
    /** Is known from a shop on the web, where nobody has seen them: "thank you for your interest in our online shop". */
    ONLINE_SHOP,
    /** Came by an act of their own, and by no list: "is this still of interest?". */
    SHOWED_INTEREST,
    /** Was recommended by somebody. */
    RECOMMENDED,
    /** Somebody whom we were in touch with named them, in words of their own: "you are the one to turn to". */
    NAMED,
    /** Has bought. */
    CUSTOMER,
    /** Has decided otherwise. */
    LOST
}
