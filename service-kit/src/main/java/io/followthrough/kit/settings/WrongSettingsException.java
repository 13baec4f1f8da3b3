package io.followthrough.kit.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing is started with what is set; says all that is wrong at once, a line for each setting. */
public final class WrongSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSettingsException(List<WrongSetting> wrong) {
        super(wrong.stream().map(WrongSetting::sentence).collect(Collectors.joining(System.lineSeparator())));
    }
}
