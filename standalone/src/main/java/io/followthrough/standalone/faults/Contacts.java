package io.followthrough.standalone.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each contact by e-mail that was promised to somebody, against the mailbox: what is said to have left is there, and nothing else is. */
record Contacts(Desk desk, Books books) {

    private static final int PAGE = 200;
    private static final int NAMED = 3;
    private static final Set<String> NEEDS_A_REASON = Set.of("SKIPPED", "MISSED", "UNCONFIRMED");
    private static final Set<String> MADE = Set.of("SENT", "COMPLETED");

    /** @param states how many contacts by e-mail are in which state */
    record Account(Map<String, Integer> states, List<String> faults) {}

    Account account() {
        var account = new Account(new TreeMap<>(), new ArrayList<>());
        var faults = new TreeMap<String, List<String>>();
        var arrived = books.mails().stream().map(Contacts::touchOf).collect(Collectors.toCollection(HashSet::new));
        var now = now();
        prospects().forEach(prospect -> count(prospect, arrived, now, account.states(), faults));
        // Of whoever was merged into somebody, or is no lead any more.
        arrived.stream()
                .map(mail -> mail.split("\\.")[0])
                .collect(Collectors.toSet())
                .forEach(prospect -> count(prospect, arrived, now, account.states(), faults));
        arrived.forEach(mail -> note(faults, "arrived for no contact", mail));
        account.faults().addAll(told(faults));
        return account;
    }

    private void count(
            String prospect,
            Set<String> arrived,
            Instant now,
            Map<String, Integer> states,
            Map<String, List<String>> faults) {
        var known = desk.ask("CADENCE", "/v1/enrolments?prospect=" + prospect);
        if (known.status() != 200) {
            note(faults, "not known to cadence (" + known.status() + ")", prospect);
            return;
        }
        JsonMapper.shared()
                .readTree(known.body())
                .path("items")
                .valueStream()
                .flatMap(enrolment -> enrolment.path("touches").valueStream())
                .filter(touch -> touch.path("channel").asString("").equals("EMAIL"))
                .forEach(touch -> {
                    states.merge(touch.path("state").asString("?"), 1, Integer::sum);
                    var id = touch.path("touchId").asString();
                    var fault = fault(touch, arrived.remove(id), now);
                    if (!fault.isEmpty()) {
                        note(faults, fault, id);
                    }
                });
    }

    /** What is wrong with a contact whose e-mail has arrived, or has not. */
    private static String fault(JsonNode touch, boolean arrived, Instant now) {
        var state = touch.path("state").asString("?");
        if (state.equals("SENDING")) {
            return "still in hand";
        }
        if (MADE.contains(state) && !arrived) {
            return "said to have left and never arrived";
        }
        if (arrived && !MADE.contains(state) && !state.equals("UNCONFIRMED")) {
            return "arrived, and is said to be " + state;
        }
        if (NEEDS_A_REASON.contains(state) && touch.path("reason").asString("").isBlank()) {
            return state + " without a reason";
        }
        var until = touch.path("window").path("end").asString("");
        if (state.equals("PLANNED") && !until.isEmpty() && Instant.parse(until).isBefore(now)) {
            return "its time has passed and nothing has become of it";
        }
        return "";
    }

    private List<String> prospects() {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = desk.get("QUALIFICATION", "/v1/prospects?limit=" + PAGE + cursor);
            page.path("items").forEach(item -> found.add(item.path("prospectId").asString()));
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    private Instant now() {
        return Instant.parse(desk.get("PAGE", "/clock").path("now").asString());
    }

    /** {@code Message-ID: <touch@sender>}. */
    private static String touchOf(String header) {
        var id = header.substring(header.indexOf('<') + 1);
        return id.contains("@") ? id.substring(0, id.indexOf('@')) : id;
    }

    private static void note(Map<String, List<String>> faults, String fault, String who) {
        faults.computeIfAbsent(fault, any -> new ArrayList<>()).add(who);
    }

    private static List<String> told(Map<String, List<String>> faults) {
        return faults.entrySet().stream()
                .map(fault -> fault.getValue().size() + " contacts or people " + fault.getKey() + ", such as "
                        + fault.getValue()
                                .subList(0, Math.min(NAMED, fault.getValue().size())))
                .toList();
    }
}
