package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.metric.Capacity;
import io.followthrough.analytics.domain.survival.ClosingInTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan means for the days ahead.
 *
 * @param from first day of the period
 * @param to last day of it
 * @param workingDays from Monday to Friday without the holidays of the country, if one is named
 * @param contactsPerWorkingDay people to contact on each of them, rounded up; null if there are none
 * @param closing whether it can be sold in time; null without a day until when
 */
public record GoalOutlook(
        LocalDate from,
        LocalDate to,
        long workingDays,
        @Nullable Long contactsPerWorkingDay,
        @Nullable ClosingInTime closing,
        Capacity capacity) {}
