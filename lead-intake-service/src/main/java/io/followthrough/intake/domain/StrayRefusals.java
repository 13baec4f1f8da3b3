package io.followthrough.intake.domain;

import io.followthrough.kit.contact.ContactSaid;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Refusals of contact in fields that an input does not have, such as {@code optOut: true}: told like all that is strange, and heard
 * like an answer, since whoever wrote them means it wherever they stand. A yes there is none.
 */
final class StrayRefusals {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,64}");
    /** One is enough; more are of a sender who sends anything. */
    private static final int MOST = 10;

    private StrayRefusals() {}

    /** @return by the path of each, as answers are */
    static Map<String, String> in(Fields fields, Shape shape) {
        var refusals = new TreeMap<String, String>();
        for (var path : fields.paths()) {
            var name = path.replaceAll("\\[\\d+]", "");
            var value = Objects.requireNonNull(fields.get(path));
            if (!shape.knows(path)
                    && !path.startsWith("unreadable[")
                    && NAME.matcher(name).matches()
                    && refusals.size() < MOST
                    && ContactSaid.by(name.replace('.', ' '), value)
                            .filter(ContactSaid::refuses)
                            .isPresent()) {
                refusals.put(name, value);
            }
        }
        return refusals;
    }
}
