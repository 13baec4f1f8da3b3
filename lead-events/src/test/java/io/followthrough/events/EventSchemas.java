package io.followthrough.events;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the events: generated from the records, and as committed beside them. */
final class EventSchemas {

    static final Path FOLDER = Path.of("src/main/resources/io/followthrough/events/schema");
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    static Path path(EventType type) {
        return FOLDER.resolve(type.wireName() + ".json");
    }

    static Schema committed(EventType type) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(path(type)));
        } catch (IOException missing) {
            throw new UncheckedIOException("each event type needs its schema: " + path(type), missing);
        }
    }

    /** The schema as it should be committed: title and fields first, definitions last. */
    static String generated(EventType type) {
        var generated = flat(GENERATOR.generateSchema(type.record()));
        var ordered = EventJson.MAPPER.createObjectNode();
        ordered.set("$schema", generated.get("$schema"));
        ordered.put("title", type.wireName());
        for (var key : List.of("description", "type", "properties", "required", "$defs")) {
            if (generated.has(key)) {
                ordered.set(key, generated.get(key));
            }
        }
        return ordered.toPrettyString() + "\n";
    }

    /** Unwrapped fields come as a part of {@code allOf}; on the wire they lie beside the others. */
    private static ObjectNode flat(ObjectNode schema) {
        for (var part : schema.path("allOf")) {
            schema.set("properties", part.get("properties"));
            schema.set("required", part.get("required"));
        }
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> type.isInstanceOf(Map.class) ? texts() : null)
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(
                        type -> JavadocOf.type(type.getType().getErasedType()).orElse(null));
        config.forFields()
                .withRequiredCheck(EventSchemas::isRequired)
                .withDescriptionResolver(field ->
                        JavadocOf.parameter(declaring(field), field.getName()).orElse(null))
                .withDefaultResolver(EventSchemas::scalarDefault);
        return new SchemaGenerator(config.build());
    }

    private static CustomDefinition texts() {
        var texts = EventJson.MAPPER.createObjectNode().put("type", "object");
        texts.putObject("additionalProperties").put("type", "string");
        return new CustomDefinition(texts, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static Class<?> declaring(FieldScope field) {
        return field.getMember().getDeclaringType().getErasedType();
    }

    private static boolean isRequired(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && defaultOf(field) == null
                && !component(field).getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object scalarDefault(FieldScope field) {
        return switch (field.isFakeContainerItemScope() ? null : defaultOf(field)) {
            case Enum<?> name -> name.name();
            case Boolean flag -> flag;
            case null, default -> null;
        };
    }

    /** What the record holds when nothing is given. Numbers have no default: what is left out is not 0. */
    private static @Nullable Object defaultOf(FieldScope field) {
        var component = component(field);
        var type = component.getType();
        return type.isPrimitive() && type != boolean.class
                ? null
                : RecordValues.of(RecordValues.empty(declaring(field)), component);
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(declaring(field).getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }
}
