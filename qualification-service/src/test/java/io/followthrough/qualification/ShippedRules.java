package io.followthrough.qualification;

import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.rules.RulesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules that come with the service. */
public final class ShippedRules {

    public static final String YAML = read();
    public static final Rules RULES = RulesFile.read("qualification-rules.yml", YAML);

    public static final Qualification QUALIFICATION = new Qualification(RULES);

    private ShippedRules() {}

    /** Number of the first line that begins so, 1 for the first of the file. */
    public static int line(String start) {
        return YAML.lines().takeWhile(line -> !line.startsWith(start)).toList().size() + 1;
    }

    private static String read() {
        try (var file = ShippedRules.class.getResourceAsStream("/qualification-rules.yml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
