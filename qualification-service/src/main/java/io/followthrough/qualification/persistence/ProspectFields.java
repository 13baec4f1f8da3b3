package io.followthrough.qualification.persistence;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Ranking;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What lists and searches need of a prospect, at the top level of its document. Merged prospects are in no list. */
final class ProspectFields {

    /** Best first, then id: sorts and pages in one field. */
    static final String RANK = "rank";

    /** In hundredths. */
    static final String SCORE = "score";

    /** Why somebody is in no ranking; only then. */
    static final String NO_LEAD = "noLead";

    static final String STAGE = "stage";
    static final String ROAD = "road";
    static final String COMPANY = "company";
    /** When time alone makes another decision of it. */
    static final String DUE_AT = "dueAt";
    /** When the law wants a request about the person's data done; only while one is open. */
    static final String PRIVACY_DUE_AT = "privacyDueAt";
    /** Words that a search finds the person by. */
    static final String TERMS = "terms";

    /** By which rules its words were folded. */
    static final String FOLDING = "folding";

    /** How the person's deals ended, for learning from it. */
    static final String OUTCOME = "outcome";

    static final String WON = "WON";
    static final String LOST = "LOST";

    private ProspectFields() {}

    static Document of(Prospect prospect) {
        var issued = prospect.issued();
        var fields = issued == null || prospect.mergedInto() != null ? new Document() : of(prospect, issued);
        return fields.append(FOLDING, FoldedText.EDITION);
    }

    private static Document of(Prospect prospect, Issued issued) {
        var fields = new Document(
                        RANK,
                        Ranking.of(issued.stage(), issued.road(), issued.expected()) + ":" + prospect.prospectId())
                .append(SCORE, issued.score().movePointRight(2).intValue())
                .append(STAGE, issued.stage().name())
                .append(ROAD, issued.road().name())
                .append(TERMS, List.copyOf(terms(prospect)));
        if (issued.noLead()) {
            fields.append(NO_LEAD, !prospect.isBroughtByUndoneImports());
        }
        if (issued.companyDomain() != null) {
            fields.append(COMPANY, issued.companyDomain());
        }
        if (issued.dueAt() != null) {
            fields.append(DUE_AT, Date.from(issued.dueAt()));
        }
        if (issued.privacyDueAt() != null) {
            fields.append(PRIVACY_DUE_AT, Date.from(issued.privacyDueAt()));
        }
        if (issued.lesson() != null) {
            fields.append(OUTCOME, issued.lesson().won() ? WON : LOST);
        }
        return fields;
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
        person.emails().forEach(email -> {
            SearchTerms.written(email).forEach(terms::add);
            SearchTerms.written(email.substring(email.lastIndexOf('@') + 1)).forEach(terms::add);
        });
        if (person.phone() != null) {
            terms.add(SearchTerms.backwards(person.phone()));
        }
        terms.addAll(person.externalIds().values().stream().map(FoldedText::of).toList());
        addWords(terms, person.name());
    }

    private static void add(Set<String> terms, @Nullable Company company) {
        if (company != null) {
            addWords(terms, company.name());
            if (company.domain() != null) {
                SearchTerms.written(company.domain()).forEach(terms::add);
            }
        }
    }

    private static void addWords(Set<String> terms, @Nullable String text) {
        if (text != null) {
            SearchTerms.waysToWrite(text).forEach(terms::add);
        }
    }
}
