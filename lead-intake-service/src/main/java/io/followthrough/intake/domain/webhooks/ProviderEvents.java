package io.followthrough.intake.domain.webhooks;

import io.followthrough.events.ActivityKind;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Maps what a provider tells to activities. Pure.
 *
 * @param fields of an activity → where the provider writes them, the first that is there counts; {@code messageId} names
 *     the contact when it is a Message-ID of ours
 * @param kinds the provider's word in lower case, without what stands before its last dot → what it means
 */
public record ProviderEvents(Map<String, List<String>> fields, Map<String, ActivityKind> kinds) {

    /** Fits payloads of the form that Standard Webhooks recommends, and the flat ones of many providers. */
    public static final Map<String, List<String>> USUAL_FIELDS = Map.of(
            "kind", List.of("type", "event", "eventType", "RecordType"),
            "at", List.of("data.at", "data.timestamp", "timestamp", "created_at"),
            "person.email", List.of("data.email", "data.recipient", "data.to", "email", "recipient"),
            "prospectId", List.of("data.prospectId", "prospectId"),
            "touchId", List.of("data.touchId", "touchId"),
            "messageId", List.of("data.messageId", "data.message_id", "messageId", "message-id", "smtp-id"),
            "text", List.of("data.reason", "data.bounce.message", "reason"));

    public static final Map<String, ActivityKind> USUAL_KINDS = Map.ofEntries(
            Map.entry("delivered", ActivityKind.EMAIL_DELIVERED),
            Map.entry("delivery", ActivityKind.EMAIL_DELIVERED),
            Map.entry("opened", ActivityKind.EMAIL_OPENED),
            Map.entry("open", ActivityKind.EMAIL_OPENED),
            Map.entry("clicked", ActivityKind.LINK_CLICKED),
            Map.entry("click", ActivityKind.LINK_CLICKED),
            Map.entry("bounced", ActivityKind.EMAIL_BOUNCED),
            Map.entry("bounce", ActivityKind.EMAIL_BOUNCED),
            Map.entry("complained", ActivityKind.COMPLAINT),
            Map.entry("complaint", ActivityKind.COMPLAINT),
            Map.entry("spamreport", ActivityKind.COMPLAINT),
            Map.entry("spamcomplaint", ActivityKind.COMPLAINT),
            Map.entry("unsubscribed", ActivityKind.CONSENT_WITHDRAWN),
            Map.entry("unsubscribe", ActivityKind.CONSENT_WITHDRAWN));

    private static final Pattern OUR_MESSAGE_ID = Pattern.compile("<?((.+)\\.e\\d{1,6}s\\da\\d{1,3})@[^>]*>?");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");

    public ProviderEvents {
        fields = Map.copyOf(fields);
        kinds = Map.copyOf(kinds);
    }

    /** The places that a provider writes to, and behind them the usual ones. */
    public static Map<String, List<String>> fieldsWith(Map<String, List<String>> own) {
        var all = new HashMap<>(USUAL_FIELDS);
        own.forEach((field, paths) -> all.merge(
                field,
                paths,
                (usual, added) -> Stream.concat(added.stream(), usual.stream()).toList()));
        return all;
    }

    /** The activity that an event amounts to; accepted and empty for events that are of no interest here. */
    public Validated<Optional<Fields>> activity(Fields event) {
        var paths = fields.getOrDefault("kind", List.of());
        var word = first(event, paths);
        if (word.isEmpty()) {
            return new Validated.Refused<>(List.of(
                    new Problem(paths.getFirst(), "is missing", "say what happened, for example email.delivered")));
        }
        var kind = kinds.get(plain(word.get()));
        return new Validated.Accepted<>(kind == null ? Optional.empty() : Optional.of(activity(event, kind)));
    }

    private Fields activity(Fields event, ActivityKind kind) {
        var values = new HashMap<String, String>();
        fields.forEach((field, paths) -> first(event, paths).ifPresent(value -> values.put(field, value)));
        values.put("kind", kind.name());
        values.computeIfPresent("at", (field, at) -> iso(at));
        var ours = OUR_MESSAGE_ID.matcher(values.getOrDefault("messageId", ""));
        values.remove("messageId");
        if (ours.matches()) {
            values.putIfAbsent("touchId", ours.group(1));
            values.putIfAbsent("prospectId", ours.group(2));
        }
        return Fields.of(values);
    }

    private static Optional<String> first(Fields event, List<String> paths) {
        return paths.stream()
                .flatMap(path -> Optional.ofNullable(event.get(path)).stream())
                .findFirst();
    }

    /** {@code email.Spam_Complaint} is {@code spamcomplaint}. */
    private static String plain(String word) {
        return word.substring(word.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static String iso(String at) {
        if (SECONDS.matcher(at).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(at.substring(0, 10))).toString();
        }
        return MILLISECONDS.matcher(at).matches()
                ? Instant.ofEpochMilli(Long.parseLong(at)).toString()
                : at;
    }
}
