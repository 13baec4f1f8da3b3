package io.followthrough.cadence.domain.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IssueTests {

    @Test
    void whatNobodyElseCanReadIsSaidBeforeItIsSent() {
        assertThat(in("de", "fr").warnings()).singleElement().asString().contains("de, fr", "get the one in de");
        assertThat(in("de", "fr").wordingFor("es").language()).isEqualTo("de");
        assertThat(in("de", "en").warnings()).isEmpty();
        assertThat(in("de", "en").wordingFor("es").language()).isEqualTo("en");
    }

    private static Issue in(String... languages) {
        return new Issue(
                "spring",
                1,
                "ana",
                Stream.of(languages)
                        .map(language -> new Template(
                                "spring", 1, List.of(new Variant("A", "News", "{{greeting}}", null)), language))
                        .toList(),
                Issue.State.DRAFT,
                null,
                null,
                false);
    }
}
