package io.followthrough.standalone.faults;

import io.followthrough.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to add up after every fault: who was acknowledged is in the topic, everybody in the topic is one prospect, has a
 * next action, is counted once, and got no e-mail twice.
 */
record Books(Plant plant, Desk desk) {

    private static final Duration DRAINING = Duration.ofMinutes(5);
    private static final Pattern EMAIL = Pattern.compile("\"email\"\\s*:\\s*\"([^\"]+@[^\"]+)\"");

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+");

    /** @param faults what does not add up; none when all is well */
    record Balance(int acknowledged, int captured, long qualified, int mails, long letters, List<String> faults) {

        String told() {
            return "acknowledged %d, captured %d, qualified %d, e-mails %d, dead letters %d"
                    .formatted(acknowledged, captured, qualified, mails, letters);
        }
    }

    /** Waits until nothing moves any more, and counts. */
    Balance balance(Set<String> acknowledged) {
        return balance(acknowledged, 0);
    }

    /** @param takenBack people who are in the topic, and whom no list shows and no metric counts any more */
    Balance balance(Set<String> acknowledged, int takenBack) {
        var captured = captured();
        var faults = new ArrayList<String>();
        var lost =
                acknowledged.stream().filter(email -> !captured.contains(email)).count();
        if (lost > 0) {
            faults.add(lost + " acknowledged and not in the topic");
        }
        var complete = Patience.comes(
                DRAINING.plusSeconds(captured.size() / 50), () -> qualified() == captured.size() - takenBack);
        var qualified = qualified();
        if (!complete) {
            faults.add(captured.size() - takenBack + " to be qualified and " + qualified + " qualified");
        }
        if (!Patience.comes(DRAINING, () -> auditedWithout() == 0)) {
            faults.add(auditedWithout() + " without a next action");
        }
        if (!Patience.comes(DRAINING, () -> counted() == captured.size() - takenBack)) {
            faults.add(captured.size() - takenBack + " to be counted and " + counted() + " counted by analytics");
        }
        var mails = mails();
        var twice = mails.size() - new HashSet<>(mails).size();
        if (twice > 0) {
            faults.add(twice + " e-mails twice");
        }
        var letters = new Records(plant.bootstrapServers())
                .deadLetters().values().stream().mapToLong(Long::longValue).sum();
        return new Balance(acknowledged.size(), captured.size(), qualified, mails.size(), letters, faults);
    }

    /** Addresses in the topic, each once. */
    Set<String> captured() {
        var found = new HashSet<String>();
        new Records(plant.bootstrapServers()).read(Topics.LEADS_CAPTURED, lead -> {
            var email = EMAIL.matcher(new String(lead.value(), StandardCharsets.UTF_8));
            if (email.find()) {
                found.add(email.group(1));
            }
        });
        return found;
    }

    /** Forms that came in more than once under different ids: their sender would be counted twice. */
    long twice() {
        var ids = new HashMap<String, Set<String>>();
        new Records(plant.bootstrapServers()).read(Topics.LEADS_CAPTURED, lead -> {
            var email = EMAIL.matcher(new String(lead.value(), StandardCharsets.UTF_8));
            var id = lead.headers().lastHeader("ce_id");
            if (email.find() && id != null) {
                ids.computeIfAbsent(email.group(1), any -> new HashSet<>())
                        .add(new String(id.value(), StandardCharsets.UTF_8));
            }
        });
        return ids.values().stream().filter(one -> one.size() > 1).count();
    }

    /** People whom qualification knows. */
    long people() {
        return qualified();
    }

    private long qualified() {
        return number("QUALIFICATION", "/v1/prospects?limit=1", "/total");
    }

    /** People in the funnel of analytics. */
    private long counted() {
        return number("ANALYTICS", "/v1/funnel", "/items/0/people");
    }

    /** People who wait for an answer of ours. */
    long toAnswer() {
        return number("CADENCE", "/v1/audit/next-actions", "/toAnswer");
    }

    /** As the audit says. */
    long auditedWithout() {
        return number("CADENCE", "/v1/audit/next-actions", "/withoutNextAction");
    }

    /** A number in an answer; -1 while the service does not answer. */
    private long number(String service, String path, String pointer) {
        var answer = desk.ask(service, path);
        return answer.status() == 200
                ? JsonMapper.shared().readTree(answer.body()).at(pointer).asLong()
                : -1;
    }

    /** The Message-ID of each e-mail that arrived. */
    List<String> mails() {
        if (!Files.isDirectory(plant.mailbox())) {
            return List.of();
        }
        try (var files = Files.list(plant.mailbox())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Books::messageId)
                    .collect(Collectors.toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whom e-mails arrived for, with how many. */
    Map<String, Integer> mailedTo() {
        if (!Files.isDirectory(plant.mailbox())) {
            return Map.of();
        }
        var mailed = new HashMap<String, Integer>();
        try (var files = Files.list(plant.mailbox())) {
            files.filter(file -> file.toString().endsWith(".eml")).forEach(file -> {
                var address = ADDRESS.matcher(header(file, "To:"));
                if (address.find()) {
                    mailed.merge(address.group(), 1, Integer::sum);
                }
            });
            return mailed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String messageId(Path mail) {
        return header(mail, "Message-ID:");
    }

    private static String header(Path mail, String name) {
        try (var lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.regionMatches(true, 0, name, 0, name.length()))
                    .findFirst()
                    .orElse(mail.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
