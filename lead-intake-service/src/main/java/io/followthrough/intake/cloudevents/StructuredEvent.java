package io.followthrough.intake.cloudevents;

import static io.followthrough.intake.cloudevents.ReceivedEvent.wrong;

import io.followthrough.intake.cloudevents.ReceivedEvent.Odd;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An event as one JSON object: the structured mode, and each element of a batch. */
public final class StructuredEvent {

    public static final String CONTENT_TYPE = "application/cloudevents+json";
    public static final String BATCH_CONTENT_TYPE = "application/cloudevents-batch+json";
    private static final Set<String> TEXTS =
            Set.of("specversion", "id", "source", "type", "subject", "time", "dataschema", "datacontenttype");

    private StructuredEvent() {}

    public static Validated<ReceivedEvent> read(byte[] json) {
        return JsonInput.read(json).then(StructuredEvent::read);
    }

    public static Validated<ReceivedEvent> read(JsonNode event) {
        if (!event.isObject()) {
            return ReceivedEvent.noEvent("it is no JSON object", "send {\"specversion\": \"1.0\", …}");
        }
        var attributes = new HashMap<String, String>();
        var misshapen = new ArrayList<Odd>();
        for (var attribute : event.properties()) {
            if (!attribute.getKey().equals("data") && !attribute.getKey().equals("data_base64")) {
                read(attribute, attributes, misshapen);
            }
        }
        if (has(event, "data") && has(event, "data_base64")) {
            misshapen.add(new Odd("", wrong("data_base64", "stands beside data", "send one of the two")));
        }
        return ReceivedEvent.of(attributes, misshapen, () -> data(event));
    }

    private static void read(
            Map.Entry<String, JsonNode> attribute, Map<String, String> attributes, List<Odd> misshapen) {
        var name = attribute.getKey();
        var value = attribute.getValue();
        if (value.isString() || (!TEXTS.contains(name) && (value.isBoolean() || isInteger(value)))) {
            attributes.put(name, value.asString());
        } else if (!value.isNull()) {
            misshapen.add(new Odd(
                    value.isValueNode() ? value.asString() : value.toString(),
                    wrong(
                            Attributes.shortened(name),
                            TEXTS.contains(name) ? "is no text" : "is neither text, integer nor true or false",
                            "attributes are plain values; put objects into data")));
        }
    }

    /** Of 32 bits, as the specification says. */
    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt();
    }

    private static boolean has(JsonNode event, String name) {
        return event.has(name) && !event.get(name).isNull();
    }

    private static Validated<Fields> data(JsonNode event) {
        if (has(event, "data_base64")) {
            try {
                return JsonInput.read(Base64.getDecoder()
                                .decode(event.get("data_base64").asString()))
                        .then(JsonInput::carried)
                        .mapProblems(problem -> problem.within("data_base64"));
            } catch (IllegalArgumentException notBase64) {
                return Validated.refused("data_base64", "is not base64", "send the data as a JSON object in data");
            }
        }
        return has(event, "data")
                ? JsonInput.carried(event.get("data")).mapProblems(problem -> problem.within("data"))
                : Validated.refused("data", "is missing", "send the data as a JSON object");
    }
}
