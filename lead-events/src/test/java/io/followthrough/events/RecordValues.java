package io.followthrough.events;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reflection on records. */
final class RecordValues {

    private RecordValues() {}

    static @Nullable Object of(Record data, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(component + " cannot be read", wrong);
        }
    }

    /** A record made of nothing: shows which components have a default. */
    static Record empty(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var nothing = Arrays.stream(types).map(RecordValues::nothing).toArray();
            return (Record) type.getDeclaredConstructor(types).newInstance(nothing);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(type + " must bear absent fields, since they come from outside", wrong);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
