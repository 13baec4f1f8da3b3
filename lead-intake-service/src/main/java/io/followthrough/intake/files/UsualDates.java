package io.followthrough.intake.files;

import io.followthrough.intake.domain.mapping.ValueFormat;
import io.followthrough.intake.domain.mapping.ValueFormat.DatePattern;
import java.util.List;
import java.util.stream.Stream;

/**
 * How spreadsheets and programs write dates, where nobody says which way is meant. Day and month by slashes or hyphens stand in either
 * order: a date that is one in both is read in neither.
 */
final class UsualDates {

    private static final String TIME = "[[','][' at'] h:mm[:ss] a][[','] H:mm[:ss]]";
    private static final String MONTH = "[MMMM][MMM]";

    private static final List<DatePattern> PATTERNS = Stream.of(
                    "yyyy-M-d" + TIME,
                    "d.M.yyyy" + TIME,
                    "d.M.yy" + TIME,
                    "yyyy-M-d['T'][ ]H:mm[:ss[.SSS]][ ][xxx][xx][VV]",
                    "yyyy/M/d" + TIME,
                    "yyyy.M.d['.']" + TIME,
                    "d/M/yyyy" + TIME,
                    "M/d/yyyy" + TIME,
                    "d/M/yy" + TIME,
                    "M/d/yy" + TIME,
                    "d-M-yyyy" + TIME,
                    "M-d-yyyy" + TIME,
                    "d[-][ ]" + MONTH + "[-][ ]yyyy" + TIME,
                    "d[-][ ]" + MONTH + "[-][ ]yy" + TIME,
                    MONTH + " d[','] yyyy" + TIME)
            .map(DatePattern::of)
            .toList();

    static final ValueFormat VALUES =
            new ValueFormat(PATTERNS, ValueFormat.DEFAULT.zone(), ValueFormat.DEFAULT.decimalMark());

    private UsualDates() {}
}
