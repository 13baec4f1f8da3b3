package io.followthrough.cadence.mail;

import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses in texts that lead nobody anywhere: names that are reserved (RFC 2606, RFC 6761), and blanks that somebody forgot to fill in. */
final class Placeholders {

    static final String REMEDY = "put an address of your own there (PUT /v1/templates/{id})";

    private static final Pattern HOST = Pattern.compile(
            "(?:https?://(?:[^\\s/@\"'<>]*@)?|\\b(?=www\\.))(\\[[^\\]\\s]*]?|[^\\s/?#:\"'<>)\\]]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RESERVED = Pattern.compile(
            "(?:.*\\.)?(?:example|test|invalid|localhost|local)|(?:.*\\.)?example\\.(?:com|net|org)|127(?:\\.\\d+){3}|0\\.0\\.0\\.0|\\[.*");
    /** {@code https://your-domain.com}, {@code https://LINK}: a name without a dot is known in one house alone. */
    private static final Pattern BLANK = Pattern.compile(
            "[^.]*|(?:.*[.-])?(?:your|my|ihre?|deine?|su|tu|votre)-?(?:company|firm|domain|site|website|shop|link|firma|empresa|entreprise)\\b.*|.*[\\[\\]<>].*");

    private static final Pattern EMPTY_LINK = Pattern.compile("href\\s*=\\s*[\"']#?[\"']", Pattern.CASE_INSENSITIVE);

    private Placeholders() {}

    /** The first one in a text or HTML, fields of templates left aside. */
    static Optional<String> in(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var named = HOST.matcher(text).results().map(found -> found.group(1)).filter(Placeholders::leadsNowhere);
        return Stream.concat(named, EMPTY_LINK.matcher(text).find() ? Stream.of("nowhere") : Stream.empty())
                .findFirst();
    }

    private static boolean leadsNowhere(String written) {
        var host = written.toLowerCase(Locale.ROOT).replaceAll("[.,;!]+$", "");
        return !host.contains("{{")
                && (RESERVED.matcher(host).matches() || BLANK.matcher(host).matches());
    }

    static Optional<String> in(Variant variant) {
        return in(variant.text()).or(() -> in(variant.html())).or(() -> in(variant.subject()));
    }

    static List<DefinitionProblem> problems(Template template) {
        var problems = new ArrayList<DefinitionProblem>();
        for (var index = 0; index < template.variants().size(); index++) {
            var variant = template.variants().get(index);
            var field = "variants[" + index + "]"
                    + (in(variant.text()).isPresent()
                            ? ".text"
                            : in(variant.html()).isPresent() ? ".html" : ".subject");
            in(variant)
                    .ifPresent(host -> problems.add(new DefinitionProblem(
                            field,
                            "has a link to " + host + ", which leads nobody anywhere",
                            "use an address of your own")));
        }
        return problems;
    }

    /** For whoever starts the service: what will become a task instead of an e-mail; empty if nothing will. */
    static Optional<String> warning(Collection<Template> templates) {
        var found = templates.stream()
                .sorted(Comparator.comparing(Template::id))
                .flatMap(template -> template.variants().stream()
                        .flatMap(variant -> in(variant).stream())
                        .limit(1)
                        .map(host -> template.id() + " (" + host + ")"))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "these templates have links that lead nobody anywhere, so that their e-mails become tasks of representatives: "
                                + String.join(", ", found) + "; " + REMEDY);
    }
}
