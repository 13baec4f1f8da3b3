package io.followthrough.events;

import java.time.Instant;
import java.util.List;

/**
 * A message of a person that somebody has to read: nothing automatic is sent until it is said what it means.
 *
 * @param factId of the capture or activity that holds it
 * @param at when it was said
 * @param likeliest what it may mean, the likeliest first: for example {@code OPT_OUT}, {@code NOT_NOW}; at most two
 * @param mayRefuse whether it may be the wish to be left alone
 */
public record Unclear(String factId, Instant at, @Personal String text, List<String> likeliest, boolean mayRefuse) {

    public Unclear {
        likeliest = Copies.of(likeliest);
    }
}
