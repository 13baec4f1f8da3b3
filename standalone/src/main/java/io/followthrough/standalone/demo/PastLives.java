package io.followthrough.standalone.demo;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Invents a past: who came in on which of the last ninety days, how they were contacted, and what came of it. The same
 * number and day give the same life. Referrals do better than newsletters, the shorter of two texts is opened more
 * often, and mornings early in the week are answered most, so that the figures have something to find.
 */
final class PastLives {

    static final int DAYS = 90;

    private static final long SEED = 1_789L;
    private static final int BROKEN_ONE_IN = 14;
    private static final List<String> REPS = List.of("ana", "ben");
    private static final List<TouchChannel> STEPS =
            List.of(TouchChannel.EMAIL, TouchChannel.CALL, TouchChannel.EMAIL, TouchChannel.CALL, TouchChannel.EMAIL);
    private static final List<String> TEMPLATES = List.of("welcome", "questions", "case-study", "", "last-note");
    private static final List<Integer> DAYS_AFTER = List.of(0, 1, 3, 7, 12);

    private final SampleLeads leads = new SampleLeads();

    /** @param of how many people there are in all; the first came in first */
    PastLife life(int number, int of, Instant now) {
        var random = new SplittableRandom(SEED + number);
        var today = now.truncatedTo(ChronoUnit.DAYS);
        var day = DAYS - (long) number * (DAYS - 1) / of;
        var came = today.minus(day, ChronoUnit.DAYS).plus(Duration.ofMinutes(7 * 60L + random.nextInt(12 * 60)));
        var lead = leads.lead(number, came).ofThePast(came);
        var life = new Course(number, lead, random, now);
        life.contacts();
        life.afterwards();
        return life.told();
    }

    /** How likely this person answers one contact, and buys after an answer. */
    private static double warmth(CaptureChannel channel) {
        return switch (channel) {
            case REFERRAL -> 1.8;
            case WEB_FORM -> 1.3;
            case STOREFRONT, NETWORKING_EVENT, PHONE, EMAIL, PARTNER -> 1.0;
            case SOCIAL_MEDIA, BLOG, IMPORT -> 0.7;
            case NEWSLETTER -> 0.4;
        };
    }

    /** One life while it is made up; nothing lies after the present. */
    private static final class Course {

        private final int number;
        private final SampleLead lead;
        private final SplittableRandom random;
        private final Instant now;
        private final String rep;
        private final double warmth;
        private final Instant promised;
        private final List<PastContact> contacts = new ArrayList<>();
        private final List<SampleActivity> activities = new ArrayList<>();
        private @Nullable Instant answered;
        private PastLife.@Nullable Ending ending;

        Course(int number, SampleLead lead, SplittableRandom random, Instant now) {
            this.number = number;
            this.lead = lead;
            this.random = random;
            this.now = now;
            this.rep = REPS.get(random.nextInt(REPS.size()));
            this.warmth = warmth(lead.channel());
            this.promised = lead.capturedAt().plus(Duration.ofMinutes(2));
        }

        void contacts() {
            var missed = missed();
            for (int i = 0; i < STEPS.size() && answered == null; i++) {
                var at = i == 0
                        ? promised.plus(Duration.ofMinutes(3 + random.nextInt(240)))
                        : workingTime(lead.capturedAt().plus(DAYS_AFTER.get(i), ChronoUnit.DAYS));
                if (!at.isBefore(now)) {
                    return;
                }
                if (i == missed) {
                    ending = new PastLife.Ending(EnrolmentOutcome.BROKEN, at, whyMissed(STEPS.get(i)));
                    return;
                }
                if (STEPS.get(i) == TouchChannel.EMAIL) {
                    mail(i + 1, TEMPLATES.get(i), at);
                } else {
                    call(i + 1, at);
                }
            }
            if (ending == null && contacts.size() == STEPS.size()) {
                ending = new PastLife.Ending(
                        EnrolmentOutcome.COMPLETED, contacts.getLast().at(), "every contact was made");
            }
        }

        private void mail(int step, String template, Instant at) {
            var variant = random.nextBoolean() ? "a" : "b";
            contacts.add(new PastContact(
                    step, TouchChannel.EMAIL, new TemplateVariant(template, variant), at, TouchOutcome.SENT, null));
            does(ActivityKind.EMAIL_DELIVERED, step, at.plusSeconds(20));
            var isOpened = chance(variant.equals("b") ? 0.55 : 0.4);
            var opened = at.plus(Duration.ofMinutes(10 + random.nextInt(900)));
            if (!isOpened || !does(ActivityKind.EMAIL_OPENED, step, opened)) {
                return;
            }
            if (chance(0.3)) {
                does(ActivityKind.LINK_CLICKED, step, opened.plusSeconds(40));
            }
            var replied = opened.plus(Duration.ofMinutes(5 + random.nextInt(600)));
            if (chance(0.16 * warmth * hour(at)) && does(ActivityKind.EMAIL_REPLIED, step, replied)) {
                answer(EnrolmentOutcome.RESPONDED, replied);
            }
        }

        private void call(int step, Instant at) {
            var isAnswered = chance(0.26 * warmth * hour(at));
            var isMeeting = isAnswered && chance(0.35);
            var outcome = isMeeting
                    ? TouchOutcome.MEETING_BOOKED
                    : isAnswered
                            ? TouchOutcome.CONNECTED
                            : chance(0.4) ? TouchOutcome.VOICEMAIL : TouchOutcome.NO_ANSWER;
            var minutes = isAnswered ? 9.0 + random.nextInt(14) : 2.0;
            contacts.add(new PastContact(step, TouchChannel.CALL, null, at, outcome, minutes));
            if (isAnswered) {
                answer(isMeeting ? EnrolmentOutcome.MEETING_BOOKED : EnrolmentOutcome.RESPONDED, at);
            }
        }

        private void answer(EnrolmentOutcome outcome, Instant at) {
            answered = at;
            ending = new PastLife.Ending(outcome, at, "the person answered");
        }

        /** Which contact was promised and not made: nobody keeps every promise. None for most. */
        private int missed() {
            var luck = new SplittableRandom(SEED * 31 + number);
            return luck.nextInt(BROKEN_ONE_IN) == 0 ? 1 + luck.nextInt(STEPS.size() - 1) : -1;
        }

        private String whyMissed(TouchChannel channel) {
            return channel == TouchChannel.EMAIL
                    ? "the mail server refused the message for three days"
                    : rep + " was ill, and nobody else had time for the call";
        }

        void afterwards() {
            if (answered == null || !chance(0.75)) {
                return;
            }
            var met = workingTime(answered.plus(2L + random.nextInt(6), ChronoUnit.DAYS));
            if (!add(SampleActivity.of(ActivityKind.MEETING_HELD, lead, met).by(rep, 35.0 + random.nextInt(30)))) {
                return;
            }
            if (chance(0.35)) {
                objection(met.plus(Duration.ofMinutes(20)));
            }
            if (chance(0.35 + 0.2 * warmth)) {
                deal(met.plus(1, ChronoUnit.DAYS));
            }
        }

        private void objection(Instant at) {
            var type = SampleLeads.anyOf(List.of("PRICE", "PRICE", "TIMING", "TRUST", "COMPETITOR"), random);
            var raised = SampleActivity.of(ActivityKind.OBJECTION_RAISED, lead, at);
            add(raised.objecting(SampleLives.objection(type)));
            if (chance(0.6)) {
                var cleared = SampleActivity.of(ActivityKind.OBJECTION_CLEARED, lead, at.plus(3, ChronoUnit.DAYS));
                add(cleared.objecting(SampleLives.objection(type)));
            }
        }

        private void deal(Instant opened) {
            var amount = 1_000L + 500L * random.nextInt(40);
            var decided = workingTime(opened.plus(4L + random.nextInt(28), ChronoUnit.DAYS));
            add(ofDeal(ActivityKind.DEAL_OPENED, opened, amount, null));
            if (chance(0.55)) {
                add(ofDeal(ActivityKind.DEAL_WON, decided, amount, null));
            } else if (chance(0.7)) {
                add(ofDeal(
                        ActivityKind.DEAL_LOST,
                        decided,
                        amount,
                        SampleLeads.anyOf(List.of("price", "price", "no budget", "chose somebody else"), random)));
            }
        }

        private SampleActivity ofDeal(ActivityKind kind, Instant at, long amount, @Nullable String reason) {
            return SampleActivity.of(kind, lead, at).with(SampleLives.deal(lead, amount, reason), rep);
        }

        private boolean does(ActivityKind kind, int step, Instant at) {
            var activity = SampleActivity.of(kind, lead, at).about(PastContact.touchId(number, step));
            return add(kind == ActivityKind.EMAIL_REPLIED ? activity.saying("Thank you. When can we talk?") : activity);
        }

        private boolean add(SampleActivity activity) {
            return activity.at().isBefore(now) && activities.add(activity);
        }

        private boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        /** Between eight and five on that day, or on the Monday after it. */
        private Instant workingTime(Instant about) {
            var day = about.truncatedTo(ChronoUnit.DAYS);
            while (weekday(day).compareTo(DayOfWeek.FRIDAY) > 0) {
                day = day.plus(1, ChronoUnit.DAYS);
            }
            return day.plus(Duration.ofMinutes(8 * 60L + random.nextInt(9 * 60)));
        }

        private static double hour(Instant at) {
            var isMorning = at.atOffset(ZoneOffset.UTC).getHour() < 12;
            return isMorning && weekday(at).compareTo(DayOfWeek.WEDNESDAY) <= 0 ? 1.5 : 0.8;
        }

        private static DayOfWeek weekday(Instant at) {
            return at.atOffset(ZoneOffset.UTC).getDayOfWeek();
        }

        PastLife told() {
            var cadence = switch (lead.channel()) {
                case REFERRAL -> "referral";
                case STOREFRONT -> "storefront";
                case NETWORKING_EVENT -> "networking-event";
                case NEWSLETTER -> "newsletter-welcome";
                case WEB_FORM, SOCIAL_MEDIA, BLOG, PHONE, EMAIL, IMPORT, PARTNER -> "new-web-lead";
            };
            return new PastLife(
                    number, lead, cadence, rep, promised, List.copyOf(contacts), List.copyOf(activities), ending);
        }
    }
}
