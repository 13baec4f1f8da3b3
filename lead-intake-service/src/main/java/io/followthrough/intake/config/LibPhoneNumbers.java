package io.followthrough.intake.config;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.followthrough.intake.domain.Phone;
import io.followthrough.intake.domain.PhoneNumbers;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.SpreadsheetDigits;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers by the numbering plans of libphonenumber. */
final class LibPhoneNumbers implements PhoneNumbers {

    private static final String WITH_COUNTRY = "write it with its country code, for example +49 30 1234567";
    /** Behind these is nobody whom we could call: they cost the caller, or record, or beep. */
    private static final Set<PhoneNumberType> NOBODYS = Set.of(
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.VOICEMAIL,
            PhoneNumberType.PAGER);
    /** Words for an extension that the library does not know. */
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)[\\s,;(-]*\\b(?:durchwahl|dw|nebenstelle|nst|app|apparat|poste|interno|anexo|toestel|ramal)\\b\\.?\\s*:?\\s*(\\d{1,7})\\)?\\s*$");

    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:tel|phone|callto|sms|p)\\s*:/*\\s*");
    /** How most countries dial abroad; whoever wrote the number down may live in one that does not. */
    private static final Pattern ABROAD = Pattern.compile("^\\(?0\\s?0\\)?\\s*(?=[1-9(])");

    /** Links to somebody's messages have the number as it is dialled from abroad, without its plus. */
    private static final Pattern MESSENGER =
            Pattern.compile("(?i)^\\S*(?:\\bwa\\.me/|\\bwhatsapp\\S*[?&]phone=)(?:\\+|%2B)?(\\d{7,15})(?!\\d).*$");

    private static final Pattern LINK = Pattern.compile("(?i)^(?:https?://|[\\w-]+(?:\\.[\\w-]+)+/).*");
    /** What the number is, and which: {@code Tel.: }, {@code Phone 2: }. */
    private static final Pattern LABEL =
            Pattern.compile("^\\p{L}[\\p{L}\\s./-]*(?:\\d{1,2}\\s*:\\s*|(?<=[\\s.:-])|\\s*:\\s*)(?=[\\d+(])");

    private static final Pattern REMARK =
            Pattern.compile("(?i)\\s*[(\\[](?!\\s*(?:ext\\w*|x|#)\\W*\\d)[^()\\[\\]]*\\p{L}[^()\\[\\]]*[)\\]]$");
    /** Behind all digits of a number: letters among them may be digits, as in {@code 1-800-FLOWERS}. */
    private static final Pattern WORDS_BEHIND =
            Pattern.compile("^((?:[^\\p{L}\\d]*\\d){8,}+)[\\s,;–-]+\\p{L}[\\p{L}\\s.]*$");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s./()-]+");
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{7,14}");
    /** Digits that a number has with the code of its place; one within the country that began by its code would be longer than numbers are. */
    private static final int WITH_AREA = 10;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Reading<Phone> read(String text, @Nullable String country) {
        var written = MESSENGER
                .matcher(SCHEME.matcher(
                                Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                        .replaceFirst(""))
                .replaceFirst("+$1");
        if (LINK.matcher(written).matches()) {
            return Reading.failed("is no phone number", WITH_COUNTRY);
        }
        var plain = withoutWords(EXTENSION.matcher(written).replaceFirst(" ext. $1"));
        return switch (SpreadsheetDigits.of(plain)) {
            case Reading.Read<String>(var digits) -> whole(digits, country);
            case Reading.Unread<String>(var problem, var remedy) -> Reading.failed(problem, remedy);
        };
    }

    /** Without what people write beside a number: its digits are looked at as they stand alone. */
    private static String withoutWords(String text) {
        var number = REMARK.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
        return WORDS_BEHIND.matcher(number).replaceFirst("$1");
    }

    private Reading<Phone> whole(String plain, @Nullable String country) {
        var abroad = ABROAD.matcher(plain).replaceFirst("+");
        if (country == null && !abroad.startsWith("+") && !abroad.startsWith("(+")) {
            return Reading.failed("cannot be read without its country", WITH_COUNTRY + ", or give company.country");
        }
        return withoutItsPlus(plain, country)
                .or(() -> parsed(plain, country))
                .filter(plans::isValidNumber)
                .or(() -> parsed(abroad, country).filter(plans::isValidNumber))
                .map(this::dialled)
                .orElseGet(() -> Reading.failed(
                        parsed(abroad, country).isEmpty()
                                ? "is no phone number"
                                : "is no phone number that exists: nobody has been given such a number",
                        WITH_COUNTRY));
    }

    /**
     * A spreadsheet takes {@code +4915112345678} for an amount and drops the plus. As a number within the country it would often be one that exists, and somebody else's: what is long enough
     * behind the country's own code is taken for what it was.
     */
    private Optional<PhoneNumber> withoutItsPlus(String plain, @Nullable String country) {
        var code = country == null ? 0 : plans.getCountryCodeForRegion(country);
        var digits = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        if (code == 0 || !DIGITS.matcher(digits).matches() || !digits.startsWith(String.valueOf(code))) {
            return Optional.empty();
        }
        return parsed("+" + digits, null)
                .filter(plans::isValidNumber)
                .filter(number -> plans.getNumberType(number) == PhoneNumberType.MOBILE
                        || plans.getNationalSignificantNumber(number).length() >= WITH_AREA);
    }

    private Reading<Phone> dialled(PhoneNumber number) {
        return NOBODYS.contains(plans.getNumberType(number))
                ? Reading.failed(
                        "is a service number, at whose other end nobody can be reached",
                        "give the number of a telephone")
                : Reading.of(new Phone(
                        plans.format(number, PhoneNumberFormat.E164),
                        number.getExtension().isEmpty() ? null : number.getExtension()));
    }

    private Optional<PhoneNumber> parsed(String text, @Nullable String country) {
        try {
            return Optional.of(plans.parse(text, country));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
