package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts an event's JSON into what tells about a person and what does not, and joins both again. */
final class PersonalParts {

    /** Stands for a text that has to be there and is not to be read. */
    static final String LEFT_OUT = "…";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private PersonalParts() {}

    /**
     * Takes out of the data what is {@link Personal}. What the event cannot be without is replaced: a text by {@link
     * #LEFT_OUT}, an object by an empty one.
     *
     * @return the parts, nested as they were; empty when there are none
     */
    static ObjectNode take(Class<?> record, ObjectNode data) {
        var taken = EventJson.MAPPER.createObjectNode();
        for (var field : FIELDS.get(record)) {
            if (field.flat()) {
                taken.setAll(take(field.record(), data));
                continue;
            }
            var value = data.get(field.name());
            if (value == null) {
                continue;
            }
            var personal = field.personal() ? field.replaceIn(data) : within(value, field);
            if (personal != null && !isNothing(personal)) {
                taken.set(field.name(), personal);
            }
        }
        return taken;
    }

    private static boolean isNothing(JsonNode parts) {
        return parts.isContainer() && parts.isEmpty();
    }

    private static @Nullable JsonNode within(JsonNode value, Field field) {
        return switch (value) {
            case ObjectNode object when field.record() != Void.class -> take(field.record(), object);
            case ArrayNode list
            when field.record() != Void.class -> {
                var parts = list.arrayNode();
                list.forEach(element -> parts.add(take(field.record(), (ObjectNode) element)));
                yield parts.valueStream().allMatch(JsonNode::isEmpty) ? null : parts;
            }
            default -> null;
        };
    }

    /** Puts the parts back where they were taken from. */
    static void put(ObjectNode data, ObjectNode parts) {
        parts.properties().forEach(part -> {
            switch (part.getValue()) {
                case ObjectNode nested when data.get(part.getKey()) instanceof ObjectNode target -> put(target, nested);
                case ArrayNode nested
                when data.get(part.getKey()) instanceof ArrayNode target -> putEach(target, nested);
                default -> data.set(part.getKey(), part.getValue());
            }
        });
    }

    private static void putEach(ArrayNode target, ArrayNode parts) {
        for (var index = 0; index < Math.min(target.size(), parts.size()); index++) {
            put((ObjectNode) target.get(index), (ObjectNode) parts.get(index));
        }
    }

    /**
     * @param record of the field or of its list's elements; Void for plain values
     * @param flat whether its own fields lie in the parent's object
     */
    private record Field(RecordComponent component, Class<?> record, boolean personal, boolean flat) {

        static Field of(RecordComponent component) {
            return new Field(
                    component,
                    recordIn(component),
                    component.isAnnotationPresent(Personal.class),
                    component.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
        }

        private static Class<?> recordIn(RecordComponent component) {
            if (component.getType().isRecord()) {
                return component.getType();
            }
            return component.getGenericType() instanceof ParameterizedType list
                            && component.getType() == List.class
                            && list.getActualTypeArguments()[0] instanceof Class<?> element
                            && element.isRecord()
                    ? element
                    : Void.class;
        }

        String name() {
            return component.getName();
        }

        /** @return what was there */
        JsonNode replaceIn(ObjectNode data) {
            var required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (required && component.getType() == String.class) {
                return data.replace(name(), data.stringNode(LEFT_OUT));
            }
            if (required && component.getType().isRecord()) {
                return data.replace(name(), data.objectNode());
            }
            return data.remove(name());
        }
    }
}
