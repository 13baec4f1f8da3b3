package io.followthrough.qualification.web;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ProspectQualified;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.application.Merge;
import io.followthrough.qualification.application.audit.AccessTrail.Access;
import io.followthrough.qualification.application.privacy.FindPerson.Found;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that this service holds of a person.
 *
 * @param keys identifiers that lead to the person, as far as anything known of them says so
 * @param decision what is made of it now, with every reason
 * @param toldLast the decision that others were told last, in short
 * @param folded how many captures and activities are kept as ids only, since there were too many
 * @param mergedProspects what was held of prospects before they turned out to be this person
 * @param namedByOthers what others said when they named the person as worth turning to
 * @param warnings what to know before it is handed out, for example that two people may share an address
 * @param accesses who looked at or changed the person's data, newest first, at most 500
 */
record PersonExport(
        String prospectId,
        Instant asOf,
        Set<String> keys,
        ProspectQualified decision,
        @Nullable Issued toldLast,
        List<LeadCaptured> captures,
        List<ActivityRecorded> activities,
        int folded,
        List<Held> mergedProspects,
        List<Merge> merges,
        List<ReferralView> referrals,
        List<ProposedLeadView> namedByOthers,
        List<String> warnings,
        List<Access> accesses) {

    /** Facts of one prospect. */
    record Held(String prospectId, List<LeadCaptured> captures, List<ActivityRecorded> activities) {

        static Held of(Prospect prospect) {
            return new Held(prospect.prospectId(), prospect.captures(), prospect.activities());
        }
    }

    /** What only a row of an undone import called somebody else may lead here still, and is not theirs to see. */
    private static Set<String> ownKeys(Found found) {
        var named = Stream.concat(Stream.of(found.prospect()), found.merged().stream())
                .flatMap(Prospect::people)
                .flatMap(person ->
                        Stream.concat(PersonalKeys.all(person).stream(), PersonalKeys.mailboxes(person).stream()))
                .collect(Collectors.toSet());
        return found.prospect().folded().size() > 0
                ? found.keys()
                : found.keys().stream().filter(named::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    static PersonExport of(Found found, Seen seen, Relations relations, List<Access> accesses, List<String> warnings) {
        var prospect = found.prospect();
        var told = prospect.issued();
        return new PersonExport(
                prospect.prospectId(),
                seen.asOf(),
                ownKeys(found),
                seen.decision().qualified(prospect, told == null ? 0 : told.revision()),
                told,
                prospect.captures(),
                prospect.activities(),
                prospect.folded().size(),
                found.merged().stream().map(Held::of).toList(),
                relations.merges(prospect),
                relations.referrals(prospect),
                relations.namedByOthers(found),
                warnings,
                accesses);
    }
}
