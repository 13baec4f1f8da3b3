package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/** Values that Jackson would read and that mean something else than their sender thought. */
final class StrictValues extends SimpleModule {

    /** Nobody's budget has more digits; {@code 1e999999999} is ten characters long and fills the heap when added. */
    private static final int MOST_DIGITS = 40;

    StrictValues() {
        super("followthrough-strict-values");
        addDeserializer(Instant.class, new IsoInstants());
        addDeserializer(BigDecimal.class, new ShortDecimals());
        addDeserializer(Double.class, new FiniteNumbers());
        addDeserializer(double.class, new FiniteNumbers());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new NumbersAreRequired());
    }

    /** A bare number is no instant: nothing tells seconds from milliseconds. */
    private static final class IsoInstants extends StdDeserializer<Instant> {

        private IsoInstants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return IsoTimes.parse(parser.getString());
            } catch (DateTimeException wrong) {
                return (Instant) context.handleWeirdStringValue(Instant.class, parser.getString(), "not ISO 8601");
            }
        }
    }

    private static final class ShortDecimals extends StdDeserializer<BigDecimal> {

        private ShortDecimals() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            var number = parser.getDecimalValue();
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
            }
            return number;
        }
    }

    /** A sum with one NaN is lost, and {@code "NaN"} as well as 1e999 would be read. */
    private static final class FiniteNumbers extends StdDeserializer<Double> {

        private FiniteNumbers() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(Double.class, parser);
            }
            var number = parser.getDoubleValue();
            return Double.isFinite(number)
                    ? number
                    : (Double) context.handleWeirdNumberValue(Double.class, 0, "not finite");
        }
    }

    /** A number that is left out is not 0. (A flag that is left out is false.) */
    private static final class NumbersAreRequired extends NopAnnotationIntrospector {

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated property) {
            var type = property.getRawType();
            return type.isPrimitive() && type != boolean.class
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}
