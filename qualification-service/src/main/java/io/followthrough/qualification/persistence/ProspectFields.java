package io.followthrough.qualification.persistence;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.Prospect;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What lists and searches need of a prospect, at the top level of its document. Merged prospects are in no list. */
final class ProspectFields {

    /** Best first, then id: sorts, pages and bounds by score in one field. */
    static final String RANK = "rank";

    static final String STAGE = "stage";
    static final String ROAD = "road";
    static final String COMPANY = "company";
    /** When time alone makes another decision of it. */
    static final String DUE_AT = "dueAt";
    /** Words that a search finds the person by. */
    static final String TERMS = "terms";

    /** How the person's deals ended, for learning from it. */
    static final String OUTCOME = "outcome";

    static final String WON = "WON";
    static final String LOST = "LOST";

    private static final int HUNDREDTHS_OF_BEST = 10_000;

    private ProspectFields() {}

    static Document of(Prospect prospect) {
        var issued = prospect.issued();
        return issued == null || prospect.mergedInto() != null ? new Document() : of(prospect, issued);
    }

    private static Document of(Prospect prospect, Issued issued) {
        var fields = new Document(RANK, rank(ranked(issued), prospect.prospectId()))
                .append(STAGE, issued.stage().name())
                .append(ROAD, issued.road().name())
                .append(TERMS, List.copyOf(terms(prospect)));
        if (issued.companyDomain() != null) {
            fields.append(COMPANY, issued.companyDomain());
        }
        if (issued.dueAt() != null) {
            fields.append(DUE_AT, Date.from(issued.dueAt()));
        }
        if (issued.lesson() != null) {
            fields.append(OUTCOME, issued.lesson().won() ? WON : LOST);
        }
        return fields;
    }

    /** Whoever is no lead, does not fit or wants no contact stands behind all people to work on, whatever the score. */
    private static BigDecimal ranked(Issued issued) {
        return switch (issued.stage()) {
            case DISQUALIFIED, OPTED_OUT -> BigDecimal.ZERO;
            case LEAD, PROSPECT, OPPORTUNITY, CUSTOMER, LOST -> issued.score();
        };
    }

    /** Smaller for a better score. */
    static String rank(BigDecimal score, String suffix) {
        var hundredths = score.movePointRight(2).intValue();
        return String.format(Locale.ROOT, "%05d:%s", HUNDREDTHS_OF_BEST - hundredths, suffix);
    }

    private static Set<String> terms(Prospect prospect) {
        var terms = new TreeSet<String>();
        prospect.captures().forEach(capture -> {
            add(terms, prospect.apart().own(capture.person()));
            add(terms, capture.company());
        });
        prospect.activities().forEach(activity -> {
            if (activity.person() != null) {
                add(terms, prospect.apart().own(activity.person()));
            }
        });
        terms.addAll(prospect.profile().blocks());
        terms.addAll(SearchTerms.ofParts(terms));
        return terms;
    }

    private static void add(Set<String> terms, Person person) {
        if (person.email() != null) {
            terms.add(person.email());
            terms.add(person.email().substring(person.email().lastIndexOf('@') + 1));
        }
        if (person.phone() != null) {
            terms.add(SearchTerms.backwards(person.phone()));
        }
        terms.addAll(person.externalIds().values().stream()
                .map(id -> id.toLowerCase(Locale.ROOT))
                .toList());
        addWords(terms, person.name());
    }

    private static void add(Set<String> terms, @Nullable Company company) {
        if (company != null) {
            addWords(terms, company.name());
            if (company.domain() != null) {
                terms.add(company.domain());
            }
        }
    }

    private static void addWords(Set<String> terms, @Nullable String text) {
        if (text != null) {
            terms.addAll(words(text));
        }
    }

    /** As they are searched: lower case, cut at white space. */
    static List<String> words(String text) {
        return java.util.Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
