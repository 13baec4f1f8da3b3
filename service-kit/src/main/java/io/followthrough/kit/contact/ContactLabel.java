package io.followthrough.kit.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.followthrough.kit.contact.ContactSaid.Answer;
import io.followthrough.kit.contact.ContactSaid.Way;
import io.followthrough.kit.contact.ContactWords.Part;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label means for whatever stands under it.
 *
 * @param besides what else than an answer belongs there
 */
record ContactLabel(ContactSense sense, Way way, Besides besides) {

    enum Besides {
        NOTHING,
        /** "Subscription" may be a tariff, and whether somebody wants mail. */
        SOMETHING,
        /** "Status", "Tags". */
        ANYTHING
    }

    /** Of a label under which nothing else belongs than yes and no. */
    private ContactLabel(ContactSense sense, Way way) {
        this(sense, way, Besides.NOTHING);
    }

    /** Lists and forms have few labels, and each is asked about with every person. */
    private static final Cache<String, Optional<ContactLabel>> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private static final Set<Part> WAYS = EnumSet.of(Part.NEWS, Part.MAIL, Part.AD, Part.CALL, Part.TEXT, Part.CONTACT);
    private static final Set<Part> REFUSALS = EnumSet.of(Part.OUT, Part.NOT, Part.BLOCK);
    private static final Pattern EACH = Pattern.compile("[,;|/\\n]+");
    private static final Pattern ONLY = Pattern.compile(
            "\\b(?:only|nur|ausschliesslich|seulement|uniquement|solo|solamente|soltanto|apenas|somente|so|alleen|uitsluitend)\\b");
    private static final int MOST = 50;
    /** A column called GDPR and nothing else holds whether somebody agreed. */
    private static final Set<Part> GDPR = EnumSet.of(Part.PRIVACY);

    private static final Set<Part> TAKEN_BACK = EnumSet.of(Part.REVOKE);
    /** More words are a sentence. */
    private static final int HEADING = 5;
    /** Fewer words are no sentence. */
    private static final int SENTENCE = 4;

    static Optional<ContactLabel> of(String label) {
        return KNOWN.get(label, text -> Optional.ofNullable(read(ContactWords.in(text))));
    }

    Optional<ContactSaid> with(String value) {
        if (sense == ContactSense.STANDING) {
            return standing(value);
        }
        var of = ContactValue.of(value);
        var answer =
                of == ContactValue.BOUNCED && sense != ContactSense.MAY_REFUSE ? Answer.UNREACHABLE : sense.answer(of);
        if (answer == Answer.UNCLEAR && sense == ContactSense.REFUSES) {
            var named = of == ContactValue.EVERY ? way : namedIn(value);
            return Optional.of(named == null ? said(Answer.UNCLEAR) : new ContactSaid(Answer.REFUSED, named));
        }
        return Optional.ofNullable(answer).map(this::said);
    }

    /** See {@link ContactSaid#isPlainlyAskedBy}. */
    boolean isPlain() {
        return besides == Besides.NOTHING;
    }

    /** See {@link ContactSaid#mayClose}. */
    Optional<Way> mayClose(String value) {
        var of = ContactValue.of(value);
        var isPlain =
                with(value).filter(said -> said.answer() != Answer.UNCLEAR).isPresent();
        return isPlain || way == Way.TEXTS || !sense.isInDoubt(of, besides) ? Optional.empty() : Optional.of(way);
    }

    /** One of several in a cell is enough: "VIP; Unsubscribed". */
    private Optional<ContactSaid> standing(String value) {
        var only = onlyBy(value);
        return only != null
                ? Optional.of(new ContactSaid(Answer.REFUSED, only))
                : EACH.splitAsStream(value)
                        .limit(MOST)
                        .map(ContactValue::of)
                        .map(of -> of == ContactValue.BOUNCED ? Answer.UNREACHABLE : sense.answer(of))
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(answer -> answer == Answer.REFUSED))
                        .map(this::said);
    }

    /** The way that is closed to whoever wants to be contacted by the other only; null when nothing of the kind is said. */
    private static @Nullable Way onlyBy(String value) {
        var text = ContactWords.plain(value);
        if (!ONLY.matcher(text).find()) {
            return null;
        }
        var words = ContactWords.in(text);
        var named = narrow(words);
        return named == Way.CALLS ? Way.MAIL : named == Way.MAIL ? Way.CALLS : isByPost(words) ? Way.ALL : null;
    }

    private static boolean isByPost(List<Set<Part>> words) {
        return first(words, EnumSet.of(Part.OTHER)) >= 0 && first(words, WAYS) < 0;
    }

    private ContactSaid said(Answer answer) {
        var isRefused = answer == Answer.REFUSED && sense != ContactSense.REFUSES;
        return new ContactSaid(
                answer, answer == Answer.UNREACHABLE ? Way.MAIL : isRefused && way == Way.MAIL ? Way.ALL : way);
    }

    private static @Nullable Way namedIn(String value) {
        var words = ContactWords.in(value);
        return words.stream().anyMatch(word -> word.contains(Part.NOT)) ? null : narrow(words);
    }

    private static @Nullable ContactLabel read(List<Set<Part>> words) {
        if (first(words, EnumSet.of(Part.OTHER)) >= 0 || words.getFirst().contains(Part.ASKED)) {
            return null;
        }
        return words.stream().noneMatch(Set::isEmpty) ? understood(words) : inPart(words);
    }

    /** A label of which every word is known. */
    private static @Nullable ContactLabel understood(List<Set<Part>> words) {
        var has = all(words);
        var way = narrow(words);
        var wayAt = first(words, WAYS);
        var notAt = first(words, EnumSet.of(Part.NOT));
        if (has.contains(Part.BOUNCED)) {
            return new ContactLabel(ContactSense.BOUNCED, Way.MAIL);
        }
        var outAt = first(words, EnumSet.of(Part.OUT));
        if (outAt >= 0) {
            // "No bulk e-mails (user opt-out)" says no twice, "not opted out" takes it back.
            var isTakenBack = notAt >= 0 && !(notAt < wayAt && wayAt < outAt);
            return new ContactLabel(
                    isTakenBack ? ContactSense.MAY_REFUSE : ContactSense.REFUSES, byTelephoneOrAll(way));
        }
        if (wayAt >= 0 && (has.contains(Part.BLOCK) || (notAt >= 0 && notAt < wayAt))) {
            return new ContactLabel(ContactSense.REFUSES, way == null ? Way.ALL : way);
        }
        if (has.contains(Part.REVOKE)) {
            return new ContactLabel(notAt < 0 ? ContactSense.REFUSES : ContactSense.MAY_REFUSE, byTelephoneOrAll(way));
        }
        if (has.contains(Part.CANCEL)) {
            return new ContactLabel(ContactSense.MAY_REFUSE, Way.ALL);
        }
        if (has.contains(Part.ALONE) && notAt < 0) {
            return new ContactLabel(ContactSense.REFUSES, Way.ALL);
        }
        if (has.contains(Part.TIME) || notAt >= 0) {
            return null;
        }
        return asking(has, way, wayAt);
    }

    private static @Nullable ContactLabel asking(Set<Part> has, @Nullable Way way, int wayAt) {
        if (has.contains(Part.STATUS) && !has.contains(Part.IN)) {
            var isOfMail = has.contains(Part.PERHAPS) || has.contains(Part.NEWS) || has.contains(Part.AD);
            return new ContactLabel(
                    ContactSense.STANDING, byTelephoneOrAll(way), isOfMail ? Besides.SOMETHING : Besides.ANYTHING);
        }
        var asks = has.contains(Part.ASK)
                || has.contains(Part.IN)
                || has.contains(Part.SUBSCRIBE)
                || (has.contains(Part.WANT) && has.contains(Part.RECEIVE));
        if (has.contains(Part.PRIVACY)) {
            if (has.contains(Part.IN) && wayAt < 0 || GDPR.equals(has)) {
                return new ContactLabel(ContactSense.PERHAPS_PERMITS, Way.MAIL);
            }
            return asks && wayAt >= 0
                    ? new ContactLabel(ContactSense.PERHAPS_PERMITS, way == null ? Way.ALL : way)
                    : null;
        }
        var isByAWay = way != null || has.contains(Part.AD);
        if (has.contains(Part.OPTIN) || has.contains(Part.NEWS) || (asks && isByAWay)) {
            return new ContactLabel(ContactSense.PERMITS, way == null ? Way.MAIL : way);
        }
        if (asks && wayAt >= 0 && !has.contains(Part.IN)) {
            return new ContactLabel(ContactSense.PERMITS_SOMEHOW, Way.ALL);
        }
        return has.contains(Part.IN) || has.contains(Part.PERHAPS) || has.contains(Part.AD)
                ? new ContactLabel(
                        ContactSense.PERHAPS_PERMITS,
                        way != null ? way : wayAt >= 0 && !has.contains(Part.AD) ? Way.ALL : Way.MAIL,
                        has.contains(Part.IN) ? Besides.NOTHING : Besides.SOMETHING)
                : null;
    }

    /**
     * A sentence with the name of a firm in it, or a label that speaks of something near. "Widerspruch eingelegt" may be of anything,
     * and is told; a sentence says what it is of.
     */
    private static @Nullable ContactLabel inPart(List<Set<Part>> words) {
        var spoken = spoken(words);
        return spoken != null || words.size() > HEADING || first(words, TAKEN_BACK) < 0
                ? spoken
                : new ContactLabel(ContactSense.MAY_REFUSE, Way.ALL);
    }

    private static @Nullable ContactLabel spoken(List<Set<Part>> words) {
        var has = all(words);
        var wayAt = first(words, WAYS);
        var noAt = first(words, REFUSALS);
        var way = narrow(words);
        var isSentence = words.size() >= SENTENCE && isOfTheWriter(has);
        if (noAt >= 0 && (wayAt < 0 || noAt < wayAt)) {
            var speaks = has.contains(Part.OUT) || wayAt == noAt + 1;
            return isSentence && (speaks || has.contains(Part.RECEIVE))
                    ? new ContactLabel(
                            ContactSense.REFUSES,
                            has.contains(Part.OUT) ? byTelephoneOrAll(way) : way == null ? Way.ALL : way)
                    : speaks ? nearly(has, way) : null;
        }
        if (!isSentence || wayAt < 0) {
            return null;
        }
        if (has.contains(Part.PRIVACY)) {
            return new ContactLabel(ContactSense.PERHAPS_PERMITS, way == null ? Way.ALL : way);
        }
        return way != null || has.contains(Part.AD)
                ? new ContactLabel(ContactSense.PERMITS, way == null ? Way.MAIL : way)
                : new ContactLabel(ContactSense.PERMITS_SOMEHOW, Way.ALL);
    }

    /** "Magazine unsubscribed", "Opted out of email: One to One": left is left; "Do not contact before" may be anything. */
    private static ContactLabel nearly(Set<Part> has, @Nullable Way way) {
        return has.contains(Part.OUT) && !has.contains(Part.NOT)
                ? new ContactLabel(ContactSense.REFUSES, byTelephoneOrAll(way))
                : new ContactLabel(ContactSense.MAY_REFUSE, Way.ALL);
    }

    /** Says what somebody wants to get, and not what somebody does with mail in general. */
    private static boolean isOfTheWriter(Set<Part> has) {
        return (has.contains(Part.WANT) && has.contains(Part.RECEIVE))
                || (has.contains(Part.SUBSCRIBE) && has.contains(Part.NEWS));
    }

    /** Whoever leaves a list of mails leaves all contact; calls and texts have lists of their own. */
    private static Way byTelephoneOrAll(@Nullable Way way) {
        return way == Way.CALLS || way == Way.TEXTS ? way : Way.ALL;
    }

    private static Set<Part> all(List<Set<Part>> words) {
        var all = EnumSet.noneOf(Part.class);
        words.forEach(all::addAll);
        return all;
    }

    private static int first(List<Set<Part>> words, Set<Part> parts) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).stream().anyMatch(parts::contains)) {
                return i;
            }
        }
        return -1;
    }

    /** Null when no way is named: advertising and contact may come by each. */
    private static @Nullable Way narrow(List<Set<Part>> words) {
        var has = all(words);
        var mails = has.contains(Part.MAIL) || has.contains(Part.NEWS);
        if (mails) {
            return has.contains(Part.CALL) ? Way.ALL : Way.MAIL;
        }
        return has.contains(Part.CALL) ? Way.CALLS : has.contains(Part.TEXT) ? Way.TEXTS : null;
    }
}
