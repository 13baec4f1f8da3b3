package io.followthrough.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What brought somebody here: the dimension {@code source} of the metrics is its id.
 *
 * @param id stable name of the source: a form, a list, a shop
 * @param utm campaign parameters by their names without {@code utm_}: {@code source}, {@code medium}, {@code campaign} and so on
 * @param referredBy who recommended us: a prospect id, an e-mail address or an external id
 * @param online true where a shop on the web tells it: nobody came to a counter
 */
public record CaptureSource(
        String id,
        @Nullable String campaign,
        @Personal @Nullable String landingPage,
        @Personal Map<String, String> utm,
        @Nullable String storeId,
        @Nullable String eventName,
        @Personal @Nullable String referredBy,
        @Nullable Boolean online) {

    /** The {@link #id} for somebody whom a contact of ours named to us in words of their own: that may be said to them. */
    public static final String NAMED_BY_CONTACT = "named-by-contact";

    /** The same where only a note of ours says so. */
    public static final String NAMED_TO_US = "named-to-us";

    /** The same for somebody who was recommended, as one who may be interested. */
    public static final String RECOMMENDED_BY_CONTACT = "recommended-by-contact";

    public CaptureSource {
        utm = Copies.of(utm);
    }

    /** Of people, and of shops that they go to. */
    public CaptureSource(
            String id,
            @Nullable String campaign,
            @Nullable String landingPage,
            Map<String, String> utm,
            @Nullable String storeId,
            @Nullable String eventName,
            @Nullable String referredBy) {
        this(id, campaign, landingPage, utm, storeId, eventName, referredBy, null);
    }

    /** The same without whoever recommended us. */
    public CaptureSource withoutReferrer() {
        return new CaptureSource(id, campaign, landingPage, utm, storeId, eventName, null, online);
    }

    /** Whether it is a shop on the web. */
    public boolean tellsOfOnlineShop() {
        return Boolean.TRUE.equals(online);
    }

    public static CaptureSource of(String id) {
        return new CaptureSource(id, null, null, Map.of(), null, null, null);
    }
}
