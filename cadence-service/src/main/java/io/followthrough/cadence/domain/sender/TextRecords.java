package io.followthrough.cadence.domain.sender;

import java.util.List;

/** Texts that name servers publish (DNS records of type TXT). */
public interface TextRecords {

    /** What is known of one name. */
    sealed interface Answer {

        /** @param texts each whole, whatever parts it was published in; empty if there are none, or no such name */
        record Published(List<String> texts) implements Answer {}

        /** No name server said anything: nothing can be told from it. */
        record Unknown(String reason) implements Answer {}
    }

    Answer at(String name);
}
