package io.followthrough.qualification.application.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An upgrade brings its rules along where nobody has made rules of their own. */
class ShippedRulesTests {

    private static final String FILE = "qualification-rules.yml";
    private static final String SHIPPED = shipped();
    private static final String BEFORE = SHIPPED.replace("halfLife: P45D", "halfLife: P44D");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z"));

    private final Book book = new Book();

    private RulesInForce started(String shipped) {
        var rules = new RulesInForce(book);
        rules.openShipped(FILE, shipped, CLOCK);
        return rules;
    }

    @Test
    void rulesThatSaySomethingElseAreInForceAfterAnUpgradeThoughTheirVersionStaysTheSame() {
        started(BEFORE);

        var upgraded = started(SHIPPED);

        assertThat(upgraded.edition().version().version()).isEqualTo(2);
        assertThat(upgraded.edition().rules().version())
                .as("told with each decision")
                .isEqualTo("2");
        assertThat(upgraded.edition().version().document()).contains("halfLife: P45D");
    }

    @Test
    void theSameRulesAreNoNewVersion() {
        started(SHIPPED);

        assertThat(started("# another comment\n" + SHIPPED).edition().version().version())
                .isEqualTo(1);
    }

    @Test
    void whoGoesBackAReleaseChangesNoRules() {
        started(BEFORE);
        started(SHIPPED);

        assertThat(started(BEFORE).edition().version().version()).isEqualTo(2);
        assertThat(book.versions).hasSize(2);
    }

    @Test
    void rulesThatSomebodyMadeStay() {
        var first = started(BEFORE);
        var own = BEFORE.replace("version: \"1\"", "version: \"2\"").replace("P44D", "P30D");
        new PutRulesInForce(book, first, CLOCK).put(own, "ann", null);

        var upgraded = started(SHIPPED);

        assertThat(upgraded.edition().version().by()).isEqualTo("ann");
        assertThat(book.versions).hasSize(2);
    }

    private static String shipped() {
        try (InputStream file = Objects.requireNonNull(ShippedRulesTests.class.getResourceAsStream("/" + FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Book implements Rulebook {

        private final List<RulesVersion> versions = new ArrayList<>();

        @Override
        public long newestVersion() {
            return history().stream()
                    .mapToLong(RulesVersion::version)
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public Optional<RulesVersion> find(long version) {
            return versions.stream().filter(it -> it.version() == version).findFirst();
        }

        @Override
        public List<RulesVersion> history() {
            return versions.stream()
                    .sorted(Comparator.comparingLong(RulesVersion::version).reversed())
                    .toList();
        }

        @Override
        public boolean add(RulesVersion next) {
            return find(next.version()).isEmpty() && versions.add(next);
        }
    }
}
