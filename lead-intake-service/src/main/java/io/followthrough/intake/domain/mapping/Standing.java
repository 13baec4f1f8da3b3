package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with us by the word of a list: a customer, or nobody to sell to. To them nobody introduces us.
 *
 * @param column that says so
 * @param value its word
 */
record Standing(String column, String value) implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::column).thenComparing(Standing::value);

    private static final Set<String> COLUMNS = words(
            "lifecycle stage|lifecyclestage|lifecycle|lead status|leadstatus|lead stage|stage"
                    + "|status|contact status|customer status|contact type|customer type|account type|type|category|label|labels|tag|tags"
                    + "|relationship|segment|person label|kundenstatus|kundentyp|kundenart|kontaktart|kontakttyp|typ|kategorie|art|phase|gruppe"
                    + "|estado|tipo|categoria|etiquetas|etiqueta|statut|type de contact|categorie|etiquettes|stato|tipologia|soort|relatie");
    /** Which ask for yes or no; under others of these names stands a company. */
    private static final Set<String> ASKING =
            words("customer|is customer|is a customer|existing customer|kunde|ist kunde|bestandskunde"
                    + "|client|est client|cliente|es cliente|klant");

    private static final Set<String> YES = words("yes|y|true|1|x|ja|wahr|oui|vrai|si|verdadero|vero|sim|waar");
    private static final Set<String> WORDS = words(
            "customer|customers|existing customer|current customer|active customer|client|clients"
                    + "|existing client|evangelist|kunde|kunden|kundin|bestandskunde|bestandskunden|stammkunde|altkunde|cliente|clientes|clienti"
                    + "|cliente actual|client existant|client actif|klant|klanten|bestaande klant"
                    + "|unqualified|not qualified|disqualified|junk|junk lead|bad fit|not a fit|bad lead|no lead|unqualifiziert|disqualifiziert"
                    + "|nicht qualifiziert|ungeeignet|no calificado|descalificado|non qualifie|disqualifie|non qualificato|niet gekwalificeerd"
                    + "|competitor|competitors|wettbewerber|mitbewerber|konkurrent|competidor|concurrent|concorrente"
                    + "|supplier|suppliers|vendor|vendors|lieferant|lieferanten|proveedor|proveedores|fournisseur|fournisseurs|fornitore|leverancier"
                    + "|employee|employees|staff|mitarbeiter|kollege|empleado|empleados|collaborateur|dipendente|medewerker");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?::::|[;,|\\n])\\s*");

    /** Of the first column that says so, whether the mapping names it or not. */
    static Optional<Standing> in(Row row, Mapping mapping) {
        var leftOut = mapping.heeded().leftOut();
        return inColumns(row, leftOut).or(() -> inNotes(row, mapping.fields().get(OwnNotes.FIELD), leftOut));
    }

    /** "Regular customer since 2017": by the words alone, as no two notes are the same. */
    private static Optional<Standing> inNotes(Row row, @Nullable FieldSource notes, Set<String> leftOut) {
        return notes == null
                ? Optional.empty()
                : notes.columns().stream()
                        .filter(column -> !leftOut.contains(column))
                        .flatMap(column ->
                                OwnNotes.customer(row.cell(column)).stream().map(words -> new Standing(column, words)))
                        .findFirst();
    }

    private static Optional<Standing> inColumns(Row row, Set<String> leftOut) {
        for (var column : row.columnNames()) {
            var name = plain(column.replaceFirst("^(?:Person|Organization|Lead|Contact) - ", ""));
            var asks = ASKING.contains(name);
            if ((asks || COLUMNS.contains(name)) && !leftOut.contains(column)) {
                var among = asks ? YES : WORDS;
                var said = Arrays.stream(BETWEEN.split(row.cell(column)))
                        .filter(value -> among.contains(plain(value)))
                        .findFirst();
                if (said.isPresent()) {
                    return Optional.of(new Standing(column, said.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** @param people how many, with their verb */
    Problem told(String people) {
        return new Problem(
                "column \"" + column + "\"",
                "says \"" + value + "\": " + people + " taken in as history, and nothing is started with them",
                "set leaveOut: [\"" + column + "\"] in the mapping if they are to be contacted as everybody else");
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\"?*]+", "")
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    private static Set<String> words(String parted) {
        return Set.of(parted.split("\\|"));
    }
}
