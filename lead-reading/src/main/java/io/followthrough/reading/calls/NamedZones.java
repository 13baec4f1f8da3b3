package io.followthrough.reading.calls;

import io.followthrough.reading.language.Folding;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By whose clock an hour is meant where the writer says it: "at 10 my time (Singapore)", "15 Uhr Wiener Zeit", "a las 10 hora de México", "2 pm EST". A place
 * beside which nothing is said of a clock is where somebody lives or a thing is sent.
 */
public final class NamedZones {

    private static final String CITY = "(\\p{L}[\\p{L}. '-]{1,28}\\p{L})";

    /** Where the city stands behind. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?<!\\p{L})(?:(?:my|our|local|their) (?:local )?time,? ?(?:\\(|zone |in |- ?|is )+|(?:time|clock|hours?) (?:zone )?(?:of|in) |hora(?:rio)? (?:local )?(?:de|en|do|da|em) (?:la ciudad de )?|heures? (?:locales? )?(?:de|d'|a) ?|ora (?:locale )?di |(?:orts)?zeit (?:in|von) |tijd in )"
                    + CITY);

    /** Where it stands in front: "London time", "Wiener Zeit". */
    private static final Pattern IN_FRONT =
            Pattern.compile(CITY + " (?:local )?(?:time(?! (?:to|for|is|and|on))|zeit|ortszeit|tijd)(?!\\p{L})");

    private static final Pattern SHORT = Pattern.compile(
            "\\d ?(?:[ap]\\.?m\\.?|h|uhr|uur|o'clock)? ?\\(?(utc|gmt|bst|wet|west|cet|cest|mez|mesz|eet|eest|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|jst|sgt|hkt|aest|aedt|nzst|nzdt)(?![\\p{L}\\p{N}+-]| ?\\d)",
            Pattern.CASE_INSENSITIVE);

    /** Words of other languages, "entre 14h et 16h", "à 14h est parfait", unless they are written in capitals. */
    private static final Set<String> WORDS_AS_WELL = Set.of("et", "est", "west", "wet", "ct", "mt", "pt");

    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("utc", "UTC"),
            Map.entry("gmt", "UTC"),
            Map.entry("bst", "Europe/London"),
            Map.entry("wet", "Europe/Lisbon"),
            Map.entry("west", "Europe/Lisbon"),
            Map.entry("cet", "Europe/Berlin"),
            Map.entry("cest", "Europe/Berlin"),
            Map.entry("mez", "Europe/Berlin"),
            Map.entry("mesz", "Europe/Berlin"),
            Map.entry("eet", "Europe/Athens"),
            Map.entry("eest", "Europe/Athens"),
            Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"),
            Map.entry("et", "America/New_York"),
            Map.entry("cst", "America/Chicago"),
            Map.entry("cdt", "America/Chicago"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("mst", "America/Denver"),
            Map.entry("mdt", "America/Denver"),
            Map.entry("mt", "America/Denver"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("hkt", "Asia/Hong_Kong"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"),
            Map.entry("nzst", "Pacific/Auckland"),
            Map.entry("nzdt", "Pacific/Auckland"));

    /** Islands have names that are words: Easter, Christmas, Wake. */
    private static final Set<String> REGIONS = Set.of("Africa", "America", "Asia", "Australia", "Europe");

    private static final Set<String> WORDS = Set.of("center", "knox", "nome", "south", "north", "west", "act");

    private static final Map<String, ZoneId> CITIES = cities();

    private NamedZones() {}

    /** @return empty if none is named, or one that nobody knows */
    public static Optional<ZoneId> in(String text) {
        var composed = Folding.compose(text);
        var folded = Folding.fold(composed);
        return city(BEHIND, folded, true)
                .or(() -> city(IN_FRONT, folded, false))
                .or(() -> SHORT.matcher(composed)
                        .results()
                        .map(found -> found.group(1))
                        .filter(NamedZones::isZone)
                        .findFirst()
                        .map(name -> ABBREVIATED.get(name.toLowerCase(Locale.ROOT)))
                        .map(ZoneId::of));
    }

    private static boolean isZone(String name) {
        return !WORDS_AS_WELL.contains(name.toLowerCase(Locale.ROOT)) || name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** The longest run of words that is a city: of "new york please" the first two, of "at 10 in london" the last. */
    private static Optional<ZoneId> city(Pattern pattern, String folded, boolean isBehind) {
        var matcher = pattern.matcher(folded);
        while (matcher.find()) {
            var words = matcher.group(1).strip().split("[ .]+");
            for (var count = Math.min(3, words.length); count > 0; count--) {
                var start = isBehind ? 0 : words.length - count;
                var zone = CITIES.get(String.join(" ", Arrays.copyOfRange(words, start, start + count)));
                if (zone != null) {
                    return Optional.of(zone);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, ZoneId> cities() {
        var cities = new HashMap<String, ZoneId>();
        var several = new HashSet<String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            var slash = id.lastIndexOf('/');
            if (REGIONS.contains(id.substring(0, Math.max(0, id.indexOf('/'))))) {
                var name = id.substring(slash + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
                var zone = ZoneId.of(id);
                if (cities.putIfAbsent(name, zone) != null
                        && !cities.get(name).getRules().equals(zone.getRules())) {
                    several.add(name);
                }
            }
        }
        cities.keySet().removeAll(several);
        cities.keySet().removeAll(WORDS);
        named(cities, "Europe/Vienna", "wien", "wiener", "viena", "vienne", "wenen");
        named(cities, "Europe/London", "londoner", "londres", "londra", "londen", "england", "uk", "british");
        named(cities, "Europe/Paris", "pariser", "parigi", "parijs", "france", "french");
        named(
                cities,
                "Europe/Berlin",
                "berliner",
                "munich",
                "munchen",
                "munchner",
                "hamburg",
                "german",
                "germany",
                "central european");
        named(cities, "Europe/Zurich", "zurcher", "zurigo", "geneva", "geneve", "bern");
        named(cities, "Europe/Rome", "roma", "milano", "milan");
        named(cities, "Europe/Lisbon", "lisboa", "lisbonne", "lisbona", "portugal");
        named(cities, "Europe/Madrid", "barcelona", "spain", "espana", "peninsular");
        named(cities, "America/New_York", "nueva york", "nova york", "nova iorque", "boston", "eastern", "new yorker");
        named(cities, "America/Chicago", "central", "dallas", "houston");
        named(cities, "America/Denver", "mountain");
        named(cities, "America/Los_Angeles", "pacific", "san francisco", "seattle", "california");
        named(cities, "America/Mexico_City", "mexico", "ciudad de mexico", "mexico city");
        named(cities, "America/Sao_Paulo", "brasilia", "sao paulo", "rio", "rio de janeiro", "brasil");
        named(cities, "America/Argentina/Buenos_Aires", "buenos aires", "argentina");
        named(cities, "Asia/Tokyo", "tokio", "japan");
        named(cities, "Asia/Singapore", "singapur", "singapour", "singapura");
        named(cities, "Asia/Dubai", "dubai", "emirates");
        named(cities, "Asia/Kolkata", "india", "indian", "mumbai", "delhi", "bangalore");
        named(cities, "Asia/Jerusalem", "israel", "tel aviv");
        return Map.copyOf(cities);
    }

    private static void named(Map<String, ZoneId> cities, String id, String... names) {
        for (var name : names) {
            cities.put(name, ZoneId.of(id));
        }
    }
}
