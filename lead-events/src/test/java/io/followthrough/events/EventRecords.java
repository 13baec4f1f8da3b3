package io.followthrough.events;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every record under the sealed {@link Event}, found by walking it, so that a new one cannot be forgotten. */
final class EventRecords {

    private EventRecords() {}

    static List<Class<?>> all() {
        return under(Event.class).toList();
    }

    private static Stream<Class<?>> under(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventRecords::under)
                : Stream.of(type);
    }
}
