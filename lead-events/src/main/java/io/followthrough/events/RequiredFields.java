package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read against what its record promises: a component that is not {@link Nullable} has a value. Jackson
 * knows nothing of that and would leave the surprise to whoever uses the event.
 */
final class RequiredFields {

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Component.of(type);
        }
    };

    private RequiredFields() {}

    /** Paths of all fields that are missing, for example {@code data.person.email}. */
    static List<String> missingIn(Record data) {
        var missing = new ArrayList<String>();
        collect(data, "data", missing);
        return missing;
    }

    private static void collect(Record data, String path, List<String> missing) {
        for (var component : COMPONENTS.get(data.getClass())) {
            var value = component.valueIn(data);
            var name = component.flat() ? path : path + "." + component.name();
            switch (value) {
                case null -> {
                    if (component.required()) {
                        missing.add(name);
                    }
                }
                case Record nested -> collect(nested, name, missing);
                case List<?> list -> {
                    for (var index = 0; index < list.size(); index++) {
                        if (list.get(index) instanceof Record element) {
                            collect(element, name + "[" + index + "]", missing);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** @param flat whether its own fields lie in the parent's object */
    private record Component(RecordComponent component, boolean required, boolean flat) {

        /** Those at which something can be missing. */
        static List<Component> of(Class<?> record) {
            var components = new ArrayList<Component>();
            for (var component : record.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                var required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (isWorthALook(component.getType(), required)) {
                    var flat = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
                    components.add(new Component(component, required, flat));
                }
            }
            return List.copyOf(components);
        }

        /** Half of all components are numbers, or may be missing and hold nothing that may not. */
        private static boolean isWorthALook(Class<?> type, boolean required) {
            return !type.isPrimitive() && (required || !Modifier.isFinal(type.getModifiers()) || type.isRecord());
        }

        String name() {
            return component.getName();
        }

        @Nullable
        Object valueIn(Record data) {
            try {
                return component.getAccessor().invoke(data);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("accessors of records can be called and do not fail", impossible);
            }
        }
    }
}
