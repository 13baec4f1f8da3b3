package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** How events are written as JSON: camelCase, ISO-8601 instants, upper-case enums, nothing for what is absent. */
public final class EventJson {

    private static final JsonInclude.Value NOT_EMPTY =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL);

    /** Ignores unknown fields, so that writers may add some. Writes equal data as equal bytes. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new QuickInstants())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL)
                    .withContentInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, empty -> empty.setInclude(NOT_EMPTY))
            .withConfigOverride(Map.class, empty -> empty.setInclude(NOT_EMPTY))
            .build();

    /** Through trees and back without touching a number: 12.50 stays 12.50. */
    static final JsonMapper TREE = MAPPER.rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Reads what comes from outside and never guesses: {@code "NaN"}, 1.5 for a whole number, a number that is left out,
     * or milliseconds for an instant are errors.
     */
    static final JsonMapper STRICT = MAPPER.rebuild()
            .addModule(new StrictValues())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Integer, text -> text.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private EventJson() {}
}
