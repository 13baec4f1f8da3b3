package io.followthrough.qualification.web;

import io.followthrough.events.Deal;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.qualification.domain.KnownDeal;
import io.followthrough.qualification.web.LearntInput.DealNews;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a representative says of a deal, if it can be so. */
final class DealNewsReader {

    /** As the intake has it. */
    private static final BigDecimal A_LOT_OF_MONEY = new BigDecimal("1e12");

    private static final int LONGEST_STAGE = 200;

    private final List<KnownDeal> known;
    private final Instant now;

    /** @param known deals of the person */
    DealNewsReader(List<KnownDeal> known, Instant now) {
        this.known = known;
        this.now = now;
    }

    /** @throws InvalidInputException naming the field, what is wrong with it and what to send instead */
    Deal read(DealNews.Outcome outcome, DealNews news) {
        var at = news.at() == null ? now : news.at();
        var opened = known.stream()
                .filter(deal -> Objects.equals(deal.dealId(), news.dealId()))
                .map(KnownDeal::openedAt)
                .findFirst();
        if (outcome != DealNews.Outcome.OPENED && opened.isPresent() && at.isBefore(opened.get())) {
            throw new InvalidInputException(
                    "at", "is before the deal was opened", "use " + opened.get() + " or a later time");
        }
        return new Deal(
                news.dealId(),
                amount(news.value()),
                currency(news.currency()),
                news.reason(),
                stage(news.stage()),
                close(outcome, news.expectedClose(), at));
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(A_LOT_OF_MONEY) > 0)) {
            throw new InvalidInputException(
                    "value", "is " + value.toPlainString(), "use 0 to " + A_LOT_OF_MONEY.toPlainString());
        }
        return value;
    }

    private static @Nullable String currency(@Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException(
                    "currency", "is no currency", "use three letters of ISO 4217, for example EUR");
        }
    }

    private static @Nullable String stage(@Nullable String stage) {
        if (stage != null && stage.length() > LONGEST_STAGE) {
            throw new InvalidInputException(
                    "stage", "has " + stage.length() + " characters", "use at most " + LONGEST_STAGE);
        }
        return stage == null || stage.isBlank() ? null : stage.strip();
    }

    private static @Nullable LocalDate close(DealNews.Outcome outcome, @Nullable LocalDate day, Instant at) {
        var opened = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (day != null && outcome == DealNews.Outcome.OPENED && day.isBefore(opened)) {
            throw new InvalidInputException(
                    "expectedClose", "lies before the deal was opened", "use " + opened + " or a later day");
        }
        return day;
    }
}
