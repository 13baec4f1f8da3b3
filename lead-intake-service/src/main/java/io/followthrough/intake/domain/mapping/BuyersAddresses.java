package io.followthrough.intake.domain.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever buys several tickets often gives one address for all of them. Of a guest of another name it is the buyer's: the guest is
 * somebody without an address, and the buyer keeps their own name.
 */
final class BuyersAddresses {

    private static final String NAME = "person.name";
    private static final String EMAIL = "person.email";
    private static final List<String> EMAILS = List.of("Buyer Email", "Purchaser Email", "Order Email", "Booker Email");
    private static final List<String> NAMES = List.of(
            "Buyer First Name",
            "Buyer Last Name",
            "Buyer Name",
            "Purchaser First Name",
            "Purchaser Last Name",
            "Purchaser Name",
            "Booker First Name",
            "Booker Last Name",
            "Booker Name");

    private BuyersAddresses() {}

    /** @param values of a row by field, which are put right */
    static void takeFromGuests(Row row, Map<String, String> values) {
        var address = values.getOrDefault(EMAIL, "");
        var guest = words(values.getOrDefault(NAME, ""));
        var buyer = words(NAMES.stream().map(row::cell).collect(Collectors.joining(" ")));
        if (!address.isEmpty()
                && EMAILS.stream().anyMatch(column -> address.equalsIgnoreCase(row.cell(column)))
                && !guest.isEmpty()
                && !buyer.isEmpty()
                && !guest.containsAll(buyer)
                && !buyer.containsAll(guest)) {
            values.remove(EMAIL);
            values.put("answers.boughtBy", address);
        }
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
