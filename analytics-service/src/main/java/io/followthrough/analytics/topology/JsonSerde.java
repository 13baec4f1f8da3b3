package io.followthrough.analytics.topology;

import io.followthrough.events.EventJson;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Records as JSON, in stores and internal topics. */
final class JsonSerde {

    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : EventJson.MAPPER.readValue(bytes, type);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : EventJson.MAPPER.writeValueAsBytes(value), deserializer);
    }
}
