package io.followthrough.intake.files;

import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.property.Url;
import io.followthrough.intake.domain.DomainNames;
import io.followthrough.intake.domain.EmailAddresses;
import io.followthrough.intake.domain.FreeMail;
import io.followthrough.intake.domain.Reading;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The domain of the company on a card: of a web site or address that the card calls one of work, else of a web site that an e-mail
 * address of the card bears out. A home page says nothing of a company, nor does a provider of e-mail for everybody.
 */
final class WorkDomain {

    private WorkDomain() {}

    static @Nullable String of(VCard card) {
        var emails = card.getEmails().stream()
                .filter(email -> !email.getTypes().contains(EmailType.HOME))
                .map(email -> email.getValue())
                .filter(Objects::nonNull)
                .map(WorkDomain::domainOfAddress)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var workEmails = card.getEmails().stream()
                .filter(email -> email.getTypes().contains(EmailType.WORK))
                .map(email -> email.getValue())
                .filter(Objects::nonNull)
                .map(WorkDomain::domainOfAddress)
                .flatMap(Optional::stream);
        return Stream.concat(
                        Stream.concat(sites(card, "work"), workEmails),
                        sites(card, null).filter(site -> isBorneOut(site, emails)))
                .filter(domain -> !FreeMail.isProvider(domain))
                .findFirst()
                .orElse(null);
    }

    /** @param type null: those that are not said to be somebody's home page */
    private static Stream<String> sites(VCard card, @Nullable String type) {
        return card.getUrls().stream()
                .filter(url ->
                        type == null ? !"home".equalsIgnoreCase(url.getType()) : type.equalsIgnoreCase(url.getType()))
                .map(Url::getValue)
                .filter(Objects::nonNull)
                .flatMap(address -> value(DomainNames.ofWebSite(address)).stream());
    }

    /** {@code shop.example.com} by {@code ann@example.com}. */
    private static boolean isBorneOut(String site, Set<String> emails) {
        return emails.stream().anyMatch(domain -> site.equals(domain) || site.endsWith("." + domain));
    }

    private static Optional<String> domainOfAddress(String address) {
        return value(EmailAddresses.read(address)).map(read -> read.substring(read.lastIndexOf('@') + 1));
    }

    private static Optional<String> value(Reading<String> reading) {
        return reading instanceof Reading.Read<String>(var value) ? Optional.of(value) : Optional.empty();
    }
}
