package io.followthrough.standalone;

import io.followthrough.testkit.PlatformThreads;
import org.junit.jupiter.api.Test;

class PlatformThreadsTests {

    @Test
    void nothingOfOursRunsOnVirtualThreads() {
        PlatformThreads.check("io.followthrough");
    }
}
