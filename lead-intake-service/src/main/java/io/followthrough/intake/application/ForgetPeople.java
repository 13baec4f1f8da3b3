package io.followthrough.intake.application;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MailAddresses;
import io.followthrough.events.ProspectErased;
import io.followthrough.intake.application.imports.RejectedRow;
import io.followthrough.intake.application.imports.RejectedRows;
import io.followthrough.intake.domain.Phone;
import io.followthrough.intake.domain.PhoneNumbers;
import io.followthrough.intake.domain.Reading;
import io.followthrough.kit.privacy.IdentityHashes;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Obeys people who ask to be forgotten. The intake keeps captures nowhere: what names people are rows of imports that were
 * rejected. One that holds an e-mail address or a phone number of theirs is deleted whole.
 */
public final class ForgetPeople {

    private static final Logger log = LoggerFactory.getLogger(ForgetPeople.class);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;\"'()]+@[^\\s<>,;\"'()]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final int FEWEST_DIGITS = 5;

    private final RejectedRows rows;
    private final PhoneNumbers phoneNumbers;
    private final IdentityHashes hashes;

    public ForgetPeople(RejectedRows rows, PhoneNumbers phoneNumbers, IdentityHashes hashes) {
        this.rows = rows;
        this.phoneNumbers = phoneNumbers;
        this.hashes = hashes;
    }

    /** Repeating it changes nothing. */
    public void handle(List<EventEnvelope<?>> events) {
        var forgotten = new HashSet<String>();
        for (var event : events) {
            if (event.data() instanceof ProspectErased erased) {
                forgotten.addAll(erased.identifiers());
            }
        }
        if (!forgotten.isEmpty()) {
            var deleted = rows.deleteIf(row -> names(row, forgotten));
            log.info("{} rejected rows of erased people deleted", deleted);
        }
    }

    private boolean names(RejectedRow row, Set<String> forgotten) {
        return row.cells().stream()
                .flatMap(cell -> Stream.concat(addresses(cell), phones(cell)))
                .map(hashes::of)
                .anyMatch(forgotten::contains);
    }

    /** As it is kept elsewhere, and as the mailbox that it leads to. */
    private static Stream<String> addresses(String cell) {
        return ADDRESS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .results()
                .flatMap(found -> MailAddresses.normalised(found.group()).stream())
                .flatMap(address -> Stream.of(address, MailAddresses.mailbox(address)))
                .map(address -> "email:" + address);
    }

    /** As it is written, and as it would be with a plus sign. */
    private Stream<String> phones(String cell) {
        var digits = NOT_A_DIGIT.matcher(cell).replaceAll("");
        if (digits.length() < FEWEST_DIGITS) {
            return Stream.empty();
        }
        var read =
                phoneNumbers.read(cell.strip(), null) instanceof Reading.Read<Phone>(var phone) ? phone.e164() : null;
        return Stream.of(read, "+" + digits).filter(Objects::nonNull).map(phone -> "phone:" + phone);
    }
}
