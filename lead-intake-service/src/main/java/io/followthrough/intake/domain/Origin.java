package io.followthrough.intake.domain;

import io.followthrough.events.DerivedIds;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tells one input from another. The same origin gives the same id, so that sending something twice is harmless. A name that
 * a sender gives is good for one person: whoever else comes under it has an id of their own.
 */
public sealed interface Origin {

    /** A call that carries an idempotency key; the position tells several inputs in one body apart. */
    record KeyedRequest(String sender, String idempotencyKey, int position) implements Origin {}

    /** An event or delivery, unique by what its publisher calls it. */
    record PublishedEvent(String source, String id) implements Origin {}

    /** A form as it was filled in: a page that somebody goes back to and changes, or leaves to the next one, is another. */
    record FilledForm(String path, String nonce, Fields content) implements Origin {}

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
     * @param somebody who it is about, by the key that tells them from others
     */
    default String id(InputKind kind, String somebody) {
        return switch (this) {
            case KeyedRequest(var sender, var key, var position) ->
                DerivedIds.of(kind.name(), "request", sender, key, String.valueOf(position), somebody);
            case PublishedEvent(var source, var id) -> DerivedIds.of(kind.name(), "event", source, id, somebody);
            case FilledForm(var path, var nonce, var content) ->
                DerivedIds.of(Stream.concat(Stream.of(kind.name(), "form", path, nonce), Stream.of(content.content()))
                        .toArray(String[]::new));
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
