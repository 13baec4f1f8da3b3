package io.followthrough.benchmarks;

import io.followthrough.standalone.mailbox.Mail;
import io.followthrough.standalone.mailbox.Mailbox;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts for every e-mail that was due: it left once, or is shown as one of which nobody knows whether it left. */
final class ExactlyOnce {

    private ExactlyOnce() {}

    /**
     * @param many enrolments
     * @param due how many had an e-mail due
     * @throws IllegalStateException if an e-mail left twice, was lost, or a person has no next action
     */
    static void account(Enrolments enrolments, Mailbox mailbox, int many, int due) {
        var left = mailbox.newest(Optional.empty(), Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(Mail::to, Collectors.counting()));
        var twice = left.values().stream().filter(times -> times > 1).count();
        var tally = enrolments.firstTouches(many, due);
        System.out.printf(
                "    %,d people had mail, %d twice; %,d sent, %d unconfirmed, %d otherwise; %d without a next action%n",
                left.size(),
                twice,
                tally.sent().size(),
                tally.unconfirmed().size(),
                tally.others(),
                enrolments.withoutNextAction());
        var lost = tally.sent().stream()
                .filter(address -> !left.containsKey(address))
                .count();
        if (twice > 0 || lost > 0 || tally.others() > 0 || enrolments.withoutNextAction() > 0) {
            throw new IllegalStateException("not exactly once: %d twice, %d lost".formatted(twice, lost));
        }
    }
}
