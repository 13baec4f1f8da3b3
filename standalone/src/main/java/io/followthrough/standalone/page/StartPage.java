package io.followthrough.standalone.page;

/** Where to go and what to try. */
final class StartPage {

    private final Addresses addresses;

    StartPage(Addresses addresses) {
        this.addresses = addresses;
    }

    Response show() {
        return Html.page("Start", """
                <h1>Followthrough</h1>
                <p class="quiet">No prospect falls through the cracks, and nothing is started that cannot be finished.</p>
                <div class="tiles">
                %6$s
                </div>
                <h2>Services</h2>
                <table>
                %5$s
                </table>
                <h2>Try</h2>
                <p>The access key was printed at the start; it is kept in <code>access-key</code> in the data folder.</p>
                <pre>export KEY=$(cat data/access-key)

                # somebody shows interest
                curl -s -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' %1$s/v1/leads -d '
                  {"channel": "WEB_FORM", "source": {"id": "website"},
                   "person": {"name": "Ann Example", "email": "ann@example.com"},
                   "answers": {"timeline": "this month"}, "message": "I have been looking for something like this",
                   "consent": {"email": "GRANTED", "phone": "GRANTED"}}'

                # is she a prospect, and why
                curl -s -H "Authorization: Bearer $KEY" '%2$s/v1/prospects?q=ann@example.com'

                # what is on today's list
                curl -s -H "Authorization: Bearer $KEY" '%3$s/v1/worklist'

                # what works
                curl -s -H "Authorization: Bearer $KEY" '%4$s/v1/metrics/conversion-rate?window=all&amp;by=source'</pre>
                """.formatted(
                        addresses.intake(),
                        addresses.qualification(),
                        addresses.cadence(),
                        addresses.analytics(),
                        services(),
                        tiles()));
    }

    private String tiles() {
        return tile("Prospects", "who they are, how good, why, what to ask next", addresses.qualification() + "/")
                + tile("My day", "today's calls and visits in order, with script", addresses.cadence() + "/#/day")
                + tile("Capacity", "how much of everybody's time is promised", addresses.cadence() + "/#/capacity")
                + tile(
                        "Waitlist",
                        "who waits for room in a calendar, and what for",
                        addresses.cadence() + "/#/waitlist")
                + tile(
                        "Cadences",
                        "every contact in order, and how often it is answered",
                        addresses.cadence() + "/#/cadences")
                + tile("Came in", "load and take back files, see what the web sends", addresses.intake() + "/")
                + tile("Metrics", "what works, and how sure that is", addresses.analytics() + "/")
                + tile("Mailbox", "every e-mail that was sent", "/mailbox")
                + tile("Clock", "the time that the system goes by", "/clock");
    }

    private static String tile(String name, String purpose, String address) {
        return "<a class=\"card\" href=\"%3$s\"><b>%1$s</b><span>%2$s</span></a>\n".formatted(name, purpose, address);
    }

    private String services() {
        return service("Lead intake", "captures and activities come in", addresses.intake())
                + service("Qualification", "who, how good, why, what to ask next", addresses.qualification())
                + service("Cadence", "when is each contact, by whom", addresses.cadence())
                + service("Analytics", "what works", addresses.analytics());
    }

    private static String service(String name, String purpose, String address) {
        return "<tr><td>%1$s</td><td>%2$s</td><td><a href=\"%3$s/v3/api-docs\">API</a> · <a href=\"%3$s/actuator/health\">health</a></td></tr>"
                .formatted(name, purpose, address);
    }
}
