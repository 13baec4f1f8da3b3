package io.followthrough.qualification.domain.identity;

import io.followthrough.reading.names.NameAgreement;
import io.followthrough.reading.names.NameQuality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How likely two profiles are one person's: the weights of what agrees and what contradicts, added as log odds. See decision
 * 28 for the weights, and {@code identity-cases.tsv} for what they come to.
 *
 * @param probability 0 to 1, two decimals
 * @param agrees in words, for example "the same name"
 * @param contradicts in words
 */
public record Resemblance(BigDecimal probability, List<String> agrees, List<String> contradicts, Verdict verdict) {

    public enum Verdict {
        /** Joined, on record. */
        SURE,
        /** Put before a person. */
        LIKELY,
        APART
    }

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.5;

    private static final double BEFORE_ANY_EVIDENCE = -1;
    private static final double SAME_NUMBER = 2;
    /** People of other names were reached there: it is a switchboard, a shop or a family. */
    private static final double SHARED_NUMBER = 0;

    /** Somebody gave it as theirs. */
    private static final double SAME_FURTHER_ADDRESS = 4;

    private static final double NO_PERSON = -6;
    private static final double SAME_COMPANY = 1;
    private static final double TWO_COMPANY_MAILBOXES = -2;
    private static final double TWO_PRIVATE_MAILBOXES = -1.5;
    private static final double TWO_MAILBOXES = -0.5;
    private static final double TWO_IDS_OF_ONE_SYSTEM = -3;

    /** @param numbersAreShared whether people of other names were reached at what both have in common */
    public static Resemblance of(Profile one, Profile other, boolean numbersAreShared) {
        return new Weighing(one, other, numbersAreShared).result();
    }

    /** Whether the names say that the two are different people. */
    public static boolean haveOtherNames(Profile one, Profile other) {
        return switch (name(one, other)) {
            case DIFFERENT, ONLY_FAMILY, ONLY_GIVEN -> true;
            case SAME, COMPATIBLE, UNKNOWN -> false;
        };
    }

    /** The best agreement of any two: people are known by several spellings. */
    private static NameAgreement name(Profile one, Profile other) {
        return one.names().stream()
                .filter(name -> name.quality() != NameQuality.NONE)
                .flatMap(here -> other.names().stream().map(here::agreement))
                .min(java.util.Comparator.naturalOrder())
                .orElse(NameAgreement.UNKNOWN);
    }

    private static final class Weighing {

        private final Profile one;
        private final Profile other;
        private final boolean shared;
        private final boolean isAddress;
        private final List<String> agrees = new ArrayList<>();
        private final List<String> contradicts = new ArrayList<>();
        private double odds = BEFORE_ANY_EVIDENCE;

        Weighing(Profile one, Profile other, boolean shared) {
            this.one = one;
            this.other = other;
            this.shared = shared;
            this.isAddress = one.sharesAnAddressWith(other);
        }

        Resemblance result() {
            var isTheirs = weighPlaces();
            weighName();
            weighMailboxes();
            weighIds();
            var probability = 1 / (1 + Math.exp(-odds));
            var verdict = probability < LIKELY
                    ? Verdict.APART
                    : probability >= SURE && isTheirs && !shared && contradicts.isEmpty()
                            ? Verdict.SURE
                            : Verdict.LIKELY;
            return new Resemblance(
                    BigDecimal.valueOf(probability).setScale(2, RoundingMode.DOWN),
                    List.copyOf(agrees),
                    List.copyOf(contradicts),
                    verdict);
        }

        /** @return whether a telephone number, or an address that one of them gave as theirs, is among what they have in common */
        private boolean weighPlaces() {
            var common = one.places().stream().filter(other.places()::contains).toList();
            var isNumber = common.stream().anyMatch(place -> place.startsWith("phone:"));
            if (isAddress) {
                agree(
                        shared ? SHARED_NUMBER : SAME_FURTHER_ADDRESS,
                        shared ? "the same e-mail address, which others have too" : "the same further e-mail address");
            }
            if (isNumber) {
                agree(
                        shared ? SHARED_NUMBER : SAME_NUMBER,
                        shared ? "the same telephone number, which others have too" : "the same telephone number");
            } else if (!common.isEmpty() && !isAddress) {
                agree(SHARED_NUMBER, "the same shared e-mail address");
            }
            return isNumber || isAddress;
        }

        private void weighName() {
            switch (name(one, other)) {
                case SAME -> agree(3, "the same name");
                case COMPATIBLE -> agree(1, "names that may be one");
                case ONLY_GIVEN -> contradict(-0.5, "another family name");
                case ONLY_FAMILY -> contradict(-5, "another given name");
                case DIFFERENT -> contradict(-6, "another name");
                case UNKNOWN -> {
                    if (one.isMailboxOfMany() && !other.names().isEmpty()
                            || other.isMailboxOfMany() && !one.names().isEmpty()) {
                        contradict(NO_PERSON, "a mailbox of several people");
                    }
                }
            }
        }

        private void weighMailboxes() {
            var atOneCompany = !Collections.disjoint(one.companies(), other.companies());
            if (one.mailboxes().isEmpty() || other.mailboxes().isEmpty()) {
                if (atOneCompany) {
                    agree(SAME_COMPANY, "the same company");
                }
                return;
            }
            if (!Collections.disjoint(one.mailboxes(), other.mailboxes())) {
                agree(6, "the same e-mail address");
            } else if (isAddress) {
                return; // who has one of the other's has two
            } else if (atOneCompany && isCompanyMail(one) && isCompanyMail(other)) {
                contradict(TWO_COMPANY_MAILBOXES, "two e-mail addresses at one company");
            } else if (isPrivateMail(one) && isPrivateMail(other)) {
                odds += TWO_PRIVATE_MAILBOXES;
                contradicts.add("two private e-mail addresses");
            } else {
                odds += TWO_MAILBOXES;
            }
        }

        private void weighIds() {
            one.idsBySystem().forEach((system, ids) -> {
                var theirs = other.idsBySystem().get(system);
                if (theirs == null) {
                    return;
                }
                if (Collections.disjoint(ids, theirs)) {
                    contradict(TWO_IDS_OF_ONE_SYSTEM, "two numbers in " + system);
                } else {
                    agree(6, "the same number in " + system);
                }
            });
        }

        private static boolean isCompanyMail(Profile profile) {
            return profile.mailboxes().stream()
                    .anyMatch(mailbox -> CompanyDomains.of(EmailAddresses.domain(mailbox)) != null);
        }

        private static boolean isPrivateMail(Profile profile) {
            return profile.mailboxes().stream()
                    .allMatch(mailbox -> CompanyDomains.of(EmailAddresses.domain(mailbox)) == null);
        }

        private void agree(double weight, String words) {
            odds += weight;
            agrees.add(words);
        }

        private void contradict(double weight, String words) {
            odds += weight;
            contradicts.add(words);
        }
    }
}
