package io.followthrough.qualification.web;

import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.domain.reading.Corrected;
import io.followthrough.reading.Language;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What representatives said that unclear texts mean, for {@code train-reading --examples}. */
@RestController
class ReadingExamplesController {

    private static final int PIECE = 500;
    private static final String HEADER = "labels\tkind\ttext\n";

    private final Everybody everybody;

    ReadingExamplesController(Everybody everybody) {
        this.everybody = everybody;
    }

    /**
     * Lines of labels, kind and text. Names of the person, addresses and numbers are left out; nothing of erased people is in it.
     *
     * @param language of the texts, for example {@code en}
     */
    @Operation(operationId = "readingExamples", summary = "What representatives said that texts mean, to learn from")
    @GetMapping(path = "/v1/readings/examples", produces = "text/tab-separated-values;charset=UTF-8")
    String examples(@RequestParam String language) {
        var wanted = Arrays.stream(Language.values())
                .filter(known -> known.name().equalsIgnoreCase(language.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "language",
                        "is " + language,
                        Arrays.stream(Language.values())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "use one of ", ""))));
        var lines = new StringBuilder(HEADER);
        for (var piece = everybody.after("", PIECE);
                !piece.isEmpty();
                piece = everybody.after(piece.getLast().id(), PIECE)) {
            piece.stream()
                    .map(aggregate -> aggregate.state())
                    .filter(prospect -> prospect != null && prospect.mergedInto() == null && !prospect.isErased())
                    .flatMap(prospect -> Corrected.in(prospect).stream())
                    .filter(example -> example.language() == wanted)
                    .forEach(example -> lines.append(line(example)));
        }
        return lines.toString();
    }

    private static String line(Corrected example) {
        var text = example.text().strip().replace("\r", "").replace("\n", "\\n").replace('\t', ' ');
        return example.says() + "\t" + example.kind().name().toLowerCase(Locale.ROOT) + "\t" + text + "\n";
    }
}
