package io.followthrough.cadence.config;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the owner of a phone number lives, as far as the number tells: its country, and often its area's time zone. */
final class PhoneAreas {

    /** Far enough that only the rules that hold from now on matter. */
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper areas = PhoneNumberToTimeZonesMapper.getInstance();
    private final PhoneNumberOfflineGeocoder towns = PhoneNumberOfflineGeocoder.getInstance();

    /**
     * @param zones in which such numbers are; many for mobile phones of some countries, none if it is not known
     * @param town or region of such numbers in English, {@code Munich} or {@code Palo Alto, CA}; the country or nothing for
     *     mobile phones
     */
    record PhoneArea(String country, List<ZoneId> zones, String town) {

        /** The one zone; if there are several whose clocks show the same, {@code usual} or else the first of them. */
        Optional<ZoneId> zone(ZoneId usual) {
            if (zones.isEmpty() || !zones.stream().allMatch(zone -> showTheSame(zone, zones.getFirst()))) {
                return Optional.empty();
            }
            return Optional.of(showTheSame(usual, zones.getFirst()) ? usual : zones.getFirst());
        }
    }

    /** @param phone E.164; empty for what is no number, and for numbers of no country */
    Optional<PhoneArea> of(String phone) {
        try {
            var number = phones.parse(phone, null);
            return Optional.ofNullable(phones.getRegionCodeForNumber(number))
                    .map(country -> new PhoneArea(
                            country,
                            areas.getTimeZonesForNumber(number).stream()
                                    .flatMap(PhoneAreas::zone)
                                    .toList(),
                            towns.getDescriptionForNumber(number, Locale.ENGLISH)));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Zones that Java does not know, {@code Etc/Unknown} among them, say nothing. */
    private static Stream<ZoneId> zone(String name) {
        try {
            return Stream.of(ZoneId.of(name));
        } catch (DateTimeException notAZone) {
            return Stream.empty();
        }
    }

    private static boolean showTheSame(ZoneId one, ZoneId other) {
        var rules = one.getRules();
        var others = other.getRules();
        return rules.getTransitionRules().equals(others.getTransitionRules())
                && rules.getOffset(FAR_AHEAD).equals(others.getOffset(FAR_AHEAD));
    }
}
