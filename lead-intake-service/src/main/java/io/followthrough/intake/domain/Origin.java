package io.followthrough.intake.domain;

import io.followthrough.events.DerivedIds;
import java.util.List;
import java.util.stream.Stream;

/** What tells one input from another. The same origin gives the same id, so that sending something twice is harmless. */
public sealed interface Origin {

    /** A call that carries an idempotency key; the position tells several inputs in one body apart. */
    record KeyedRequest(String sender, String idempotencyKey, int position) implements Origin {}

    /** A CloudEvent, unique by what its publisher calls it. */
    record PublishedEvent(String source, String id) implements Origin {}

    /** A row of a file, known by the name of the mapping and by what stands in it. */
    record FileRow(String mapping, List<String> cells) implements Origin {}

    /** An input that says when it happened: the same content at the same time is the same input. */
    record Content(String sender, Fields fields) implements Origin {}

    /** A link in a message that somebody, or something, followed. */
    record FollowedLink(String token, String occasion) implements Origin {}

    /** Nothing tells it apart, so it is new each time. */
    record Unnamed(String randomId) implements Origin {}

    /**
     * The id of what comes from here.
     *
     * @param kind of the input, since a capture and an activity may come from one origin
     */
    default String id(InputKind kind) {
        return switch (this) {
            case KeyedRequest(var sender, var key, var position) ->
                DerivedIds.of(kind.name(), "request", sender, key, String.valueOf(position));
            case PublishedEvent(var source, var id) -> DerivedIds.of(kind.name(), "event", source, id);
            case FileRow(var mapping, var cells) ->
                DerivedIds.of(Stream.concat(Stream.of(kind.name(), "row", mapping), cells.stream())
                        .toArray(String[]::new));
            case Content(var sender, var fields) ->
                DerivedIds.of(Stream.concat(Stream.of(kind.name(), "content", sender), Stream.of(fields.content()))
                        .toArray(String[]::new));
            case FollowedLink(var token, var occasion) -> DerivedIds.of(kind.name(), "link", token, occasion);
            case Unnamed(var randomId) -> randomId;
        };
    }
}
