package io.followthrough.qualification.domain;

import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which e-mail addresses bounced. */
final class Reachability {

    private final Set<String> bounced = new HashSet<>();

    private Reachability() {}

    static Reachability of(History history) {
        var reachability = new Reachability();
        String current = null;
        for (var fact : history.facts()) {
            switch (fact) {
                case History.Captured captured ->
                    current = email(captured.capture().person(), current);
                case History.Done done -> {
                    current = email(done.activity().person(), current);
                    if (current != null) {
                        reachability.apply(done, current);
                    }
                }
            }
        }
        return reachability;
    }

    private void apply(History.Done done, String address) {
        switch (done.activity().kind()) {
            // With a date it is a passing one: a full mailbox, a server that was away.
            case EMAIL_BOUNCED -> {
                if (done.activity().until() == null) {
                    bounced.add(address);
                }
            }
            case EMAIL_DELIVERED, EMAIL_REPLIED -> bounced.remove(address);
            case EMAIL_OPENED, LINK_CLICKED -> {
                if (done.machine() != Machine.MACHINE) {
                    bounced.remove(address);
                }
            }
            default -> {} // everything else says nothing about mail; new kinds neither, until somebody says so here
        }
    }

    /** An activity that names an address is about that one, otherwise about the newest known. */
    private static @Nullable String email(@Nullable Person person, @Nullable String current) {
        return person == null || person.email() == null ? current : person.email();
    }

    List<String> dead() {
        return bounced.stream().sorted().toList();
    }

    @Nullable
    String reachable(@Nullable String email) {
        return email == null || bounced.contains(email) ? null : email;
    }
}
