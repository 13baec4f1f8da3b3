package io.followthrough.intake.adapters;

import io.followthrough.events.ActivityKind;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.files.ColumnWords;
import io.followthrough.kit.contact.ContactSaid;
import io.followthrough.reading.lists.Standings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one sender's deliveries mean.
 *
 * @param signature how it signs; null: it does not
 * @param list the field that a list of deliveries lies in, when its interface gives several at once; null: none does
 * @param kind what becomes of which delivery
 * @param ids where it names a delivery, so that one that is sent again is known; the first that is there whole counts
 * @param constants fields that are the same in each capture
 * @param constantsOf those of one kind, by the sender's word for it
 * @param fields where the others come from, the first that is there counts
 * @param values its words to ours, by field
 * @param refusals objects in which refusals of contact are heard under whatever name they stand there
 * @param standings objects in which it may stand that somebody is a customer, or nobody to sell to: nothing is started with them
 * @param questions the answers of a form, of each kind that it asks; empty: there are none
 */
record Adapter(
        String name,
        @Nullable SignatureRule signature,
        @Nullable String list,
        KindRule kind,
        List<String> ids,
        Map<String, String> constants,
        Map<String, Map<String, String>> constantsOf,
        Map<String, List<String>> fields,
        Map<String, Map<String, String>> values,
        List<String> refusals,
        List<String> standings,
        List<Questions> questions) {

    /** What a delivery is understood as. */
    sealed interface Understood {

        /** @param id that the sender gave it, null when it gave none */
        record As(InputKind kind, Fields fields, @Nullable String id) implements Understood {}

        /** @param why in words for whoever looks after the sender */
        record Unknown(String why, String remedy) implements Understood {}

        /** Nothing follows of it, and nobody has to look at it. */
        record Ignored(String why) implements Understood {}
    }

    private static final String KEPT = "it was kept; add its kind to the adapter if it should be taken in";
    /** What people ask for their data: qualification reads it from an answer, as if a person had read it. */
    private static final Set<String> PRIVACY = Set.of("ERASURE", "ACCESS_REQUEST");

    /** One is enough; more are of a sender who sends anything. */
    private static final int MOST_REFUSALS = 10;

    /** Parts of {@code person.name}, where a sender asks for them one by one. */
    private static final String FIRST_NAME = "first name";

    private static final String MIDDLE_NAME = "middle name";
    private static final String LAST_NAME = "last name";

    /** The deliveries in what came: a list, a list in an object, or one. */
    List<JsonNode> deliveries(JsonNode body) {
        var listed = list == null || !body.isObject() ? body : body.path(list);
        return listed.isArray() ? List.copyOf(listed.valueStream().toList()) : List.of(body);
    }

    Understood understand(Delivery delivery) {
        var ignored = kind.ignoredFor(delivery);
        if (ignored.isPresent()) {
            return new Understood.Ignored(ignored.get());
        }
        var kept = kind.keptFor(delivery);
        if (kept.isPresent()) {
            return new Understood.Unknown(
                    "is " + kind.word(delivery) + ", which names nobody to be taken in", kept.get());
        }
        return kind.meaning(delivery)
                .<Understood>map(meaning -> as(meaning, delivery))
                .orElseGet(() -> unknown(delivery));
    }

    /** What it says besides: who books a meeting is somebody, and has done something. */
    Optional<Understood.As> besides(Delivery delivery) {
        return kind.besides(delivery).map(activity -> as(activity, delivery));
    }

    private Understood unknown(Delivery delivery) {
        var word = kind.word(delivery);
        return new Understood.Unknown(
                word.isEmpty()
                        ? "has not what a delivery of " + name + " to be taken in has: "
                                + (kind.present().isEmpty() ? "its kind" : String.join(" or ", kind.present()))
                        : "is of a kind that is not taken in: " + word,
                KEPT);
    }

    private Understood.As as(String meaning, Delivery delivery) {
        var values = new HashMap<String, String>();
        var isCapture = meaning.equals(KindRule.CAPTURE);
        if (isCapture) {
            var addressIsKnown = delivery.first(fields.getOrDefault("person.email", List.of()))
                    .isPresent();
            questions.forEach(each -> each.answers(delivery, addressIsKnown).forEach(values::put));
        }
        if (isCapture) {
            constants.forEach(values::putIfAbsent);
        } else {
            values.putAll(activity(meaning));
        }
        var inputKind = isCapture ? InputKind.CAPTURE : InputKind.ACTIVITY;
        kind.words(delivery)
                .forEach(word -> constantsOf.getOrDefault(word, Map.of()).entrySet().stream()
                        .filter(constant -> inputKind.shape().knows(constant.getKey()))
                        .forEach(constant -> values.putIfAbsent(constant.getKey(), constant.getValue())));
        fields.forEach((field, paths) -> {
            if (inputKind.shape().knows(field) || field.equals(FIRST_NAME) || field.equals(LAST_NAME)) {
                delivery.first(paths).map(text -> translated(field, text)).ifPresent(text -> values.put(field, text));
            }
        });
        if (isCapture) {
            refusals.forEach(path -> putRefusals(delivery.entries(path), values));
            if (standings.stream().anyMatch(path -> isNoLead(delivery.entries(path)))) {
                values.put("historic", "true");
            }
        }
        joinNames(values);
        values.computeIfPresent(inputKind.timeField(), (_, at) -> SenderTimes.iso(at));
        return new Understood.As(
                inputKind,
                Fields.of(values),
                // A booking and its end have one id at the sender's, and are two things that somebody did.
                delivery.identity(ids)
                        .map(id -> isCapture ? id : id + " " + meaning)
                        .orElse(null));
    }

    private static void putRefusals(List<Map.Entry<String, String>> entries, Map<String, String> values) {
        entries.stream()
                .filter(entry -> ContactSaid.by(entry.getKey(), entry.getValue())
                        .filter(ContactSaid::refuses)
                        .isPresent())
                .limit(MOST_REFUSALS)
                .forEach(entry -> values.putIfAbsent("answers." + key(entry.getKey()), entry.getValue()));
    }

    private static boolean isNoLead(List<Map.Entry<String, String>> entries) {
        return entries.stream()
                .anyMatch(
                        entry -> Standings.in(entry.getKey(), entry.getValue()).isPresent());
    }

    /** The sender's own, by which its settings know it, where an answer may have it. */
    private static String key(String name) {
        return name.matches("[\\p{L}\\p{N}_.-]{1,64}") ? name : ColumnWords.key(name);
    }

    private Map<String, String> activity(String meaning) {
        return PRIVACY.contains(meaning)
                ? Map.of(
                        "kind",
                        ActivityKind.QUESTION_ANSWERED.name(),
                        "answers.reading",
                        meaning,
                        "answers.readingOf",
                        "sender:" + name)
                : Map.of("kind", ActivityKind.valueOf(meaning).name());
    }

    /** Of a first name beside a name that does not begin with it, as in "Vorname, Name", the name is the last one. */
    private static void joinNames(Map<String, String> values) {
        var whole = values.get("person.name");
        var first = values.remove(FIRST_NAME);
        var middle = values.remove(MIDDLE_NAME);
        var last = values.remove(LAST_NAME);
        if (whole == null || (last == null && first != null && !whole.startsWith(first))) {
            var name = Stream.of(first, middle, last, whole)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            values.compute("person.name", (_, _) -> name.isBlank() ? null : name);
        } else if (middle != null) {
            values.putIfAbsent("answers.middle-name", middle);
        }
    }

    private String translated(String field, String text) {
        return values.getOrDefault(field, Map.of()).getOrDefault(text, text);
    }

    /**
     * The same adapter with what a setting says of this sender.
     *
     * @param otherFields looked at before the places that the adapter knows, and not instead of them
     */
    Adapter with(Map<String, String> moreConstants, Map<String, List<String>> otherFields) {
        var allConstants = new HashMap<>(constants);
        allConstants.putAll(moreConstants);
        var allFields = new HashMap<>(fields);
        otherFields.forEach((field, paths) -> allFields.merge(
                field,
                paths,
                (built, added) -> Stream.concat(added.stream(), built.stream()).toList()));
        return new Adapter(
                name,
                signature,
                list,
                kind,
                ids,
                allConstants,
                constantsOf,
                allFields,
                values,
                refusals,
                standings,
                questions);
    }
}
