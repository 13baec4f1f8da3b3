package io.followthrough.cadence.listening;

import io.followthrough.cadence.application.MailListener;
import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import io.followthrough.cadence.domain.listening.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows what it was told. */
class RememberingListener implements MailListener {

    final List<String> ids = new ArrayList<>();
    final List<String> subjects = new ArrayList<>();
    final Map<String, Heard> heard = new LinkedHashMap<>();
    int passedOver;

    @Override
    public Taken hear(String letterId, Letter letter, Instant at) {
        ids.add(letterId);
        subjects.add(letter.subject());
        var meaning = Hearing.of(letter, Clues.in(letter));
        heard.put(letterId, meaning);
        return Taken.whole(meaning);
    }

    @Override
    public void passedOver() {
        passedOver++;
    }
}
