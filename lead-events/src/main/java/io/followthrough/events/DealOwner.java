package io.followthrough.events;

import java.util.regex.Pattern;

/**
 * Tells the deals of two apart who turned out to be one. No id, or one that merely counts somebody's deals ({@code deal-2}), means
 * one of whoever it was told of: beside others' deals it is {@code <prospect id>/deal-2}. An id of another system means the same
 * deal with everybody.
 *
 * @param id of the prospect whose deals they are
 */
public record DealOwner(String id) {

    /** Of the deal without an id. */
    public static final String UNNAMED = "";

    private static final Pattern COUNTED = Pattern.compile("deal(-\\d+)?");
    private static final String THE_FIRST = "deal";
    private static final String BETWEEN = "/";

    /** The id as it is said of the person alone. */
    public String own(String deal) {
        var prefix = id + BETWEEN;
        if (!deal.startsWith(prefix) || !isCounted(deal.substring(prefix.length()))) {
            return deal;
        }
        var counted = deal.substring(prefix.length());
        return counted.equals(THE_FIRST) ? UNNAMED : counted;
    }

    /** The id as it is said beside others' deals. */
    public String amongOthers(String deal) {
        var own = own(deal);
        return isCounted(own) ? id + BETWEEN + (own.equals(UNNAMED) ? THE_FIRST : own) : own;
    }

    /** Whether an id that is said beside others' deals begins with theirs. */
    public boolean isNamedIn(String deal) {
        return deal.startsWith(id + BETWEEN);
    }

    private static boolean isCounted(String deal) {
        return deal.equals(UNNAMED) || COUNTED.matcher(deal).matches();
    }
}
