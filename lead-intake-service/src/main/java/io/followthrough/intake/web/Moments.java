package io.followthrough.intake.web;

import io.followthrough.intake.domain.MachineVerdict;
import io.followthrough.kit.tokens.Token;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which links of one message are followed within a moment. A person follows one and reads; the scanners of mail gateways follow all, the way out
 * included, whatever browser they say they are. A click is told when its moment is over.
 */
final class Moments {

    /** Within which a scanner is through with the links that it follows at once. */
    static final Duration MOMENT = Duration.ofSeconds(3);

    /** How long a scanner may go on with the rest. */
    static final Duration REST = Duration.ofMinutes(1);

    /** More messages at once are not watched: their clicks are told as unsure. */
    private static final int MOST = 20_000;

    private static final MachineVerdict ALL_AT_ONCE = MachineVerdict.machine("several-links-at-once");
    private static final MachineVerdict UNSEEN = MachineVerdict.unsure("not-watched");

    /** Runs something once a time is over. */
    interface Timer {
        void after(Duration time, Runnable then);
    }

    /** @param tell takes what was found out in the end */
    record Click(MachineVerdict verdict, Consumer<MachineVerdict> tell) {}

    /** Followed, and nothing is to be told of it. */
    private static final Click NONE = new Click(MachineVerdict.NOT_TOLD, verdict -> {});

    private static final class Moment {

        private final Map<String, Click> links = new LinkedHashMap<>();
        private boolean over;
    }

    private final Timer timer;
    private final Map<String, Moment> moments = new HashMap<>();

    Moments(Timer timer) {
        this.timer = timer;
    }

    /** A link that tells of the person. */
    void clicked(Token token, Click click) {
        if (!add(token, click)) {
            click.tell().accept(UNSEEN);
        }
    }

    /** Any other link, or one that was followed by something that is no person for sure. */
    void followed(Token token) {
        add(token, null);
    }

    /** What is not over yet is told as it stands. */
    void end() {
        List<String> open;
        synchronized (moments) {
            open = List.copyOf(moments.keySet());
        }
        open.forEach(this::close);
    }

    /** @return false if too much is watched already */
    private boolean add(Token token, @Nullable Click click) {
        var message =
                token.prospectId() + "/" + token.touchId() + "/" + (token.touchId() == null ? token.issuedAt() : "");
        var link = token.kind() + " " + token.target();
        var isScanned = false;
        synchronized (moments) {
            var known = moments.get(message);
            if (known == null) {
                if (moments.size() >= MOST) {
                    return false;
                }
                known = new Moment();
                moments.put(message, known);
                timer.after(MOMENT, () -> close(message));
            }
            isScanned = known.over;
            if (!isScanned) {
                // Once more the same link is the same click, unless only now it tells of the person.
                known.links.merge(
                        link, click == null ? NONE : click, (before, again) -> before == NONE ? again : before);
            }
        }
        if (isScanned && click != null) {
            click.tell().accept(ALL_AT_ONCE);
        }
        return true;
    }

    /** Who went through all of them is known for a while. */
    private void close(String message) {
        Moment moment;
        boolean scanned;
        synchronized (moments) {
            moment = moments.get(message);
            if (moment == null || moment.over) {
                return;
            }
            scanned = moment.links.size() > 1;
            moment.over = true;
            if (scanned) {
                timer.after(REST, () -> forget(message));
            } else {
                moments.remove(message);
            }
        }
        moment.links.values().forEach(click -> click.tell().accept(scanned ? ALL_AT_ONCE : click.verdict()));
    }

    private void forget(String message) {
        synchronized (moments) {
            moments.remove(message);
        }
    }
}
