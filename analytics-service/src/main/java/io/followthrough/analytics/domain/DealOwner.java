package io.followthrough.analytics.domain;

import java.util.regex.Pattern;

/**
 * Tells the deals of two apart who turned out to be one, as qualification does: no id, or one that merely counts somebody's deals
 * ({@code deal-2}), means one of whoever it was told of. An id of another system means the same deal with everybody.
 *
 * @param id of the prospect whose deals they are
 */
record DealOwner(String id) {

    private static final Pattern COUNTED = Pattern.compile("deal(-\\d+)?");
    private static final String THE_FIRST = "deal";

    /** @param origin names the guest, as {@link Prospect} has it: what was recorded under another's id is of the second of two */
    static DealOwner ofGuest(String origin) {
        return new DealOwner(origin.substring(origin.indexOf('>') + 1));
    }

    /** The id as it is said of the person alone. */
    String own(String deal) {
        var prefix = id + "/";
        if (!deal.startsWith(prefix) || !isCounted(deal.substring(prefix.length()))) {
            return deal;
        }
        var counted = deal.substring(prefix.length());
        return counted.equals(THE_FIRST) ? KnownDeal.UNNAMED : counted;
    }

    /** The id as it is said beside others' deals. */
    String amongOthers(String deal) {
        var own = own(deal);
        return isCounted(own) ? id + "/" + (own.equals(KnownDeal.UNNAMED) ? THE_FIRST : own) : own;
    }

    private static boolean isCounted(String deal) {
        return deal.equals(KnownDeal.UNNAMED) || COUNTED.matcher(deal).matches();
    }
}
