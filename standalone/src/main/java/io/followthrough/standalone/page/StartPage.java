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
                <table>
                <tr><td><a href="/mailbox">Mailbox</a></td><td>every e-mail that was sent</td></tr>
                <tr><td><a href="/clock">Clock</a></td><td>the time that the system goes by</td></tr>
                </table>
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
                addresses.intake(), addresses.qualification(), addresses.cadence(), addresses.analytics(), services()));
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
