package io.followthrough.cadence.domain.followup;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one contact: {@code <prospect>.e<enrolment>s<step>a<attempt>}. An enrolment follows one version of one
 * cadence, so this is the key under which each contact is made at most once; it says whose it is, so that no index over
 * contacts is needed.
 */
public record TouchId(String prospectId, int enrolment, int step, int attempt) {

    private static final Pattern FORM = Pattern.compile("(.+)\\.e(\\d{1,6})s(\\d)a(\\d{1,3})");

    public static Optional<TouchId> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TouchId(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return prospectId + ".e" + enrolment + "s" + step + "a" + attempt;
    }
}
