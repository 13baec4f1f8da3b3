package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.LeadCaptured;
import io.followthrough.reading.Language;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Languages;
import io.followthrough.reading.letter.OwnWords;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which language somebody writes, by what they wrote with their own hand and at such length that there is no doubt. */
public final class WrittenLanguage {

    /** Whose words are the person's; elsewhere somebody writes about the person. */
    private static final Set<CaptureChannel> OWN_HAND = EnumSet.of(
            CaptureChannel.WEB_FORM,
            CaptureChannel.NEWSLETTER,
            CaptureChannel.SOCIAL_MEDIA,
            CaptureChannel.BLOG,
            CaptureChannel.EMAIL);

    /** Told by hosted forms. */
    static final String BROWSER = "browserLanguage";

    private WrittenLanguage() {}

    /** Two letters of ISO 639-1. Answers count with the message: forms ask for sentences, too. */
    public static Optional<String> of(LeadCaptured capture) {
        if (!OWN_HAND.contains(capture.channel())) {
            return Optional.empty();
        }
        var message = Spoken.in(capture).map(WrittenLanguage::ownWords);
        var answers = capture.answers().entrySet().stream()
                .filter(answer -> !answer.getKey().equals(LeadCaptured.NOTE))
                .map(Map.Entry::getValue);
        return tag(Stream.concat(message.stream(), answers).collect(Collectors.joining("\n")));
    }

    /** Two letters of ISO 639-1. */
    public static Optional<String> of(ActivityRecorded activity) {
        return Spoken.in(activity)
                .filter(Spoken::byOwnHand)
                .map(WrittenLanguage::ownWords)
                .flatMap(WrittenLanguage::tag);
    }

    /** What the browser asked for in which a hosted form was filled in: a BCP 47 tag. */
    public static Optional<String> ofBrowser(LeadCaptured capture) {
        return Optional.ofNullable(capture.answers().get(BROWSER))
                .filter(tag -> !Locale.forLanguageTag(tag).getLanguage().isEmpty());
    }

    /** What is quoted is ours, and in the language that we guessed. */
    private static String ownWords(Spoken spoken) {
        return OwnWords.in(spoken.kind(), Folding.compose(spoken.text()));
    }

    private static Optional<String> tag(String words) {
        return Optional.of(Languages.surely(Folding.fold(Folding.compose(words))))
                .filter(language -> language != Language.UNKNOWN)
                .map(language -> language.name().toLowerCase(Locale.ROOT));
    }
}
