package io.followthrough.events;

/**
 * The question whose answers would most change road or stage.
 *
 * @param wouldChange what an answer could change, in words
 */
public record NextQuestion(String id, String text, String wouldChange) {}
