package io.followthrough.intake.config;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.followthrough.intake.domain.PhoneNumbers;
import io.followthrough.intake.domain.Reading;
import org.jspecify.annotations.Nullable;

/** Phone numbers by the numbering plans of libphonenumber. */
final class LibPhoneNumbers implements PhoneNumbers {

    private static final String WITH_COUNTRY = "write it with its country code, for example +49 30 1234567";

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Reading<String> read(String text, @Nullable String country) {
        if (country == null && !text.startsWith("+")) {
            return Reading.failed("cannot be read without its country", WITH_COUNTRY + ", or give company.country");
        }
        try {
            var number = plans.parse(text, country);
            return plans.isPossibleNumber(number)
                    ? Reading.of(plans.format(number, PhoneNumberFormat.E164))
                    : Reading.failed("is no phone number: it has too few or too many digits", WITH_COUNTRY);
        } catch (NumberParseException notANumber) {
            return Reading.failed("is no phone number", WITH_COUNTRY);
        }
    }
}
