package io.followthrough.intake.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * How spreadsheets and programs write dates, where nobody says which way is meant. Day and month by slashes or hyphens stand in either
 * order: a date that is one in both is read in neither, unless the others of its column say which order it is.
 */
public final class UsualDates {

    private static final String TIME = "[[','][' at'] h:mm[:ss] a][[','] H:mm[:ss]]";
    private static final String MONTH = "[MMMM][MMM]";

    public static final List<DatePattern> PATTERNS = Stream.of(
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

    private UsualDates() {}
}
