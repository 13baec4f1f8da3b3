package io.followthrough.cadence.mail;

import com.samskivert.mustache.Mustache;
import org.jspecify.annotations.Nullable;

/**
 * What a template can name. A field that is null blocks the message, unless the template asks for it in a section.
 *
 * @param greeting {@code Hello Ann,}, {@code Dear Dr. Berger,} or, where a name would be a guess, {@code Hello,}; in the language of the text
 * @param link makes the address between its tags a tracked one
 */
record Fields(
        PersonFields person,
        CompanyFields company,
        RepFields rep,
        String greeting,
        String unsubscribeUrl,
        String surveyUrl,
        String confirmUrl,
        Mustache.Lambda link) {

    record PersonFields(
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String email) {}

    record CompanyFields(@Nullable String name) {}

    record RepFields(String name, String email, @Nullable String phone) {}
}
