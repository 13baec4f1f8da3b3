package io.followthrough.standalone.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two files in the format of the marketing funnel by Olist: semicolons, a byte-order mark, CRLF, Brazilian dates.
 *
 * @param leads the first so many people of each origin, in turn
 */
record OlistFiles(Path leads, Path deals) {

    static final Path LEADS_MAPPING = Path.of("..", "examples", "mappings", "olist-leads.yml");
    static final Path DEALS_MAPPING = Path.of("..", "examples", "mappings", "olist-deals.yml");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * @param prefix tells these people and origins from those of other journeys
     * @param origin its name and how many of its first people bought
     */
    record Origin(String name, int leads, int deals) {}

    static OlistFiles write(Path folder, String prefix, List<Origin> origins) throws IOException {
        var leads = new ArrayList<String>();
        var deals = new ArrayList<String>();
        leads.add(BYTE_ORDER_MARK + "mql_id;first_contact_date;landing_page_id;origin");
        deals.add(BYTE_ORDER_MARK + "mql_id;seller_id;sdr_id;sr_id;won_date;business segment;lead type;"
                + "lead_behaviour_profile;has_company;has_gtin;average_stock;business_type;"
                + "declared_product_catalog_size;declared_monthly_revenue");
        for (var origin : origins) {
            for (int i = 0; i < origin.leads(); i++) {
                var person = (prefix + "-" + origin.name() + "-" + i)
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-');
                leads.add(
                        "%s;2018.%02d.%02d;page-%d;%s".formatted(person, 1 + i % 12, 1 + i % 28, i % 3, origin.name()));
                if (i < origin.deals()) {
                    deals.add("%s;seller-%s;sdr-1;sr-%d;2018.12.%02d %d:05;Pet;online medium;cat;;;;Reseller;;0.0"
                            .formatted(person, person, i % 2, 1 + i % 28, i % 24));
                }
            }
        }
        return new OlistFiles(write(folder.resolve("leads.csv"), leads), write(folder.resolve("deals.csv"), deals));
    }

    private static Path write(Path file, List<String> lines) throws IOException {
        return Files.writeString(file, String.join("\r\n", lines) + "\r\n");
    }
}
