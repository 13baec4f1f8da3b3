package io.followthrough.kit.messaging;

import java.util.Collection;

/** Keeps how far a consumer group has heard its topics. */
@FunctionalInterface
public interface Heard {

    /** For services that keep nothing. */
    Heard UNNOTED = (group, records) -> {};

    /** These were dealt with, one way or another; afterwards their offsets may be committed. */
    void note(String group, Collection<RawRecord> records);
}
