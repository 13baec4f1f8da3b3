package io.followthrough.intake.domain;

import io.followthrough.kit.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields that an input may have.
 *
 * @param texts paths of single values: {@code person.email}
 * @param maps paths of objects whose keys are free: {@code answers}
 * @param lists paths of lists of texts: {@code interests}
 */
public record Shape(Set<String> texts, Set<String> maps, Set<String> lists) {

    private static final Set<String> PERSON = Set.of(
            "person.name",
            "person.email",
            "person.phone",
            "person.phoneExtension",
            "person.jobTitle",
            "person.language",
            "person.timeZone",
            "country");
    private static final Set<String> FURTHER = Set.of("person.otherEmails", "person.otherPhones");

    public static final Shape CAPTURE = new Shape(
            union(
                    PERSON,
                    Set.of(
                            "leadId",
                            "channel",
                            "message",
                            "capturedAt",
                            "historic",
                            "reported",
                            "machine",
                            "machineRule"),
                    Set.of("source.id", "source.campaign", "source.landingPage", "source.storeId"),
                    Set.of("source.eventName", "source.referredBy", "source.online"),
                    Set.of(
                            "company.name",
                            "company.domain",
                            "company.industry",
                            "company.employees",
                            "company.country"),
                    Set.of("consent.email", "consent.phone", "consent.text", "consent.proof"),
                    Set.of("form.honeypot", "form.openedAt")),
            Set.of("source.utm", "person.externalIds", "person.socialProfiles", "answers"),
            union(FURTHER, Set.of("interests")));

    public static final Shape ACTIVITY = new Shape(
            union(
                    PERSON,
                    Set.of("activityId", "kind", "prospectId", "touchId", "repId", "at", "minutes", "text", "until"),
                    Set.of("objection.type", "objection.text"),
                    Set.of(
                            "deal.dealId",
                            "deal.value",
                            "deal.currency",
                            "deal.reason",
                            "deal.stage",
                            "deal.expectedClose"),
                    Set.of("machine", "machineRule", "historic", "remark")),
            Set.of("person.externalIds", "person.socialProfiles", "answers"),
            FURTHER);

    /** More than are kept of any input: whoever sends more is told that there are too many. */
    private static final int MOST_TOLD = 150;

    /** What an earlier intake could not use comes along in an event of ours. */
    private static final String PASSED_ON = "unreadable[";

    /** Whether a value may stand at this path. */
    public boolean knows(String path) {
        return texts.contains(path)
                || maps.stream().anyMatch(map -> path.startsWith(map + ".") && path.length() > map.length() + 1)
                || lists.stream().anyMatch(list -> path.startsWith(list + "["));
    }

    /** A known path that was probably meant. */
    public Optional<String> nearest(String path) {
        return Nearest.to(path, union(texts, maps, lists)).or(() -> nearestByItsEnd(path));
    }

    /** {@code emial} is {@code person.email}, which stands deeper. */
    private Optional<String> nearestByItsEnd(String path) {
        var byEnd = new TreeMap<String, String>();
        union(texts, maps, lists).forEach(known -> byEnd.putIfAbsent(end(known), known));
        PERSON.forEach(known -> byEnd.put(end(known), known));
        return Nearest.to(end(path), byEnd.keySet()).map(byEnd::get);
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Fields that nobody reads, most likely misspelt. */
    public List<Problem> misspelt(Fields fields) {
        var problems = new ArrayList<Problem>();
        var roots = new LinkedHashSet<String>();
        fields.paths().stream()
                .filter(path -> !knows(path) && !path.startsWith(PASSED_ON))
                .map(this::unknownPart)
                .distinct()
                .limit(MOST_TOLD)
                .forEach(roots::add);
        for (var path : roots) {
            if (!isMisshapen(path)) {
                problems.add(new Problem(path, "is not a field of this input", remedy(path, fields)));
            }
        }
        return problems;
    }

    /** Of a whole object that nobody reads, the field that its parts were probably meant for. */
    private String remedy(String path, Fields fields) {
        return nearest(path)
                .or(() -> fields.paths().stream()
                        .filter(below -> below.startsWith(path + "."))
                        .flatMap(below -> nearest(below).stream())
                        .findFirst())
                .map(near -> "did you mean " + near + "?")
                .orElse("leave it out, or put it under answers if it is an answer");
    }

    /** Fields whose name is right and whose form is not: an object in place of a text and the other way round. */
    public List<Problem> misshapen(Fields fields) {
        var problems = new ArrayList<Problem>();
        for (var path : fields.paths()) {
            if (!knows(path)
                    && (maps.contains(path) || lists.contains(path) || objects().contains(path))) {
                problems.add(new Problem(path, "has the wrong form", "write it as " + form(path)));
            }
        }
        for (var text : textsWithParts(fields)) {
            problems.add(new Problem(text, "has the wrong form", "write it as a single text or number"));
        }
        return problems;
    }

    /** From the few fields that came to their beginnings; there are many more that may come. */
    private Set<String> textsWithParts(Fields fields) {
        var found = new TreeSet<String>();
        for (var path : fields.paths()) {
            for (var end = 0; end < path.length(); end++) {
                if (path.charAt(end) == '.' || path.charAt(end) == '[') {
                    var beginning = path.substring(0, end);
                    if (texts.contains(beginning)) {
                        found.add(beginning);
                    }
                }
            }
        }
        return found;
    }

    private boolean isMisshapen(String path) {
        return maps.contains(path)
                || lists.contains(path)
                || objects().contains(path)
                || texts.stream().anyMatch(text -> path.startsWith(text + ".") || path.startsWith(text + "["));
    }

    private String form(String path) {
        return lists.contains(path) ? "a list: [\"…\"]" : "an object: {…}";
    }

    private Set<String> objects() {
        var objects = new TreeSet<String>();
        for (var path : union(texts, maps)) {
            if (path.indexOf('.') > 0) {
                objects.add(path.substring(0, path.indexOf('.')));
            }
        }
        return objects;
    }

    /** Of {@code persn.email.x} only {@code persn} is worth a word when no field starts with it. */
    private String unknownPart(String path) {
        var dot = path.indexOf('.');
        var root = dot < 0 ? path.replaceFirst("\\[.*", "") : path.substring(0, dot);
        return dot < 0 || !objects().contains(root) ? root : path;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new TreeSet<String>();
        for (var set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
