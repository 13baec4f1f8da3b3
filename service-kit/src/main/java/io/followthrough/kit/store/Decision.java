package io.followthrough.kit.store;

import io.followthrough.kit.messaging.Outgoing;
import java.util.List;

/** What a rule made of one event: the state that follows, and what is to be told to others. */
public record Decision<S>(S state, List<Outgoing> events) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <S> Decision<S> quietly(S state) {
        return new Decision<>(state, List.of());
    }
}
