package io.followthrough.events;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Instants by {@link IsoTimes}; what is not written as we write it is read as Jackson reads it. */
final class QuickInstants extends SimpleModule {

    QuickInstants() {
        super("followthrough-quick-instants");
        addSerializer(Instant.class, new Writer());
        addDeserializer(Instant.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Instant> {

        private Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            json.writeString(IsoTimes.format(time));
        }
    }

    private static final class Reader extends StdDeserializer<Instant> {

        private Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING) && IsoTimes.isPlain(parser.getString())
                    ? IsoTimes.parse(parser.getString())
                    : InstantDeserializer.INSTANT.deserialize(parser, context);
        }
    }
}
