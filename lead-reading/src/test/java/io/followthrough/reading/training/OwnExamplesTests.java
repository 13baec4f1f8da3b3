package io.followthrough.reading.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import io.followthrough.reading.learning.Concepts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own examples are data: learnt beside the shipped ones, read with after a restart. */
class OwnExamplesTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final String PROPERTY = "followthrough.reading.model";
    private static final Said SAID = Said.mail(null, "Please frobnicate the grommets for all three sites.", ON);

    @TempDir
    Path folder;

    @AfterEach
    void shippedAgain() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void whatWasLearntFromOwnExamplesIsReadWith() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.write(
                folder.resolve("en/ours.tsv"),
                List.of(
                        "labels\tkind\ttext",
                        "BUY\tmail\tPlease frobnicate the grommets in our hall.",
                        "BUY\tmail\tCan you frobnicate grommets for two sites?",
                        "BUY\tmail\tWe would like you to frobnicate our grommets.",
                        "BUY\tmail\tFrobnicate all grommets please.",
                        "BUY\tnote\tWants the grommets frobnicated at every site.",
                        "BUY\tnote\tasked us to frobnicate grommets"));
        var shipped = dutch();
        var corpus = shipped.with(folder);
        var model = folder.resolve("ours.model");
        try (var out = Files.newOutputStream(model)) {
            TrainReading.train(corpus, concepts()).write(out);
        }
        assertThat(TextReader.installed().read(SAID).says(Intent.BUY)).isEmpty();

        System.setProperty(PROPERTY, model.toString());

        assertThat(TextReader.installed().read(SAID).says(Intent.BUY)).isPresent();
        assertThat(corpus.fingerprint()).isNotEqualTo(shipped.fingerprint());
    }

    @Test
    void aModelThatCannotBeReadIsSaidWithTheRemedy() {
        System.setProperty(PROPERTY, folder.resolve("missing.model").toString());

        assertThatIllegalArgumentException()
                .isThrownBy(TextReader::installed)
                .withMessageContaining("FOLLOWTHROUGH_READING_MODEL")
                .withMessageContaining("missing.model")
                .withMessageContaining("train-reading --examples");
    }

    @Test
    void examplesThatCannotBeReadAreNamed() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dutch().with(folder))
                .withMessageContaining("no examples");
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/ours.tsv"), "BUY\tmail\tYes please.\nPURCHASE\tmail\tYes.\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dutch().with(folder))
                .withMessageContaining("ours.tsv, line 2")
                .withMessageContaining("PURCHASE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainReading.Request.of(new String[] {".", "--examples", "mine"}))
                .withMessageContaining("--to is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainReading.Request.of(new String[] {".", "--example", "mine"}))
                .withMessageContaining("no option --example");
    }

    private static Corpus dutch() throws IOException {
        var all = Corpus.read(Path.of(TrainReading.CORPUS), List.of());
        return new Corpus(
                all.examples().stream()
                        .filter(example -> example.language().equals("nl"))
                        .toList(),
                "few");
    }

    private static Concepts concepts() throws IOException {
        return new Concepts(Files.readAllLines(Path.of(TrainReading.CONCEPTS)));
    }
}
