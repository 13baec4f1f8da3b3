package io.followthrough.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Awaitility gives up after ten seconds, which a busy machine may need. A test waits for a state and not for a time, so waiting longer
 * costs nothing but where it fails. JUnit finds this by {@code META-INF/services}.
 */
public final class Patience implements LauncherSessionListener {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LONG_ENOUGH);
    }
}
