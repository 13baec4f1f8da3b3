package io.followthrough.standalone;

import java.time.Duration;

/** Is told how the start and the stop go on. */
interface Progress {

    Progress NONE = new Progress() {
        @Override
        public void starting(Part part) {}

        @Override
        public void started(Part part, Duration took) {}

        @Override
        public void stopping(Part part) {}
    };

    void starting(Part part);

    void started(Part part, Duration took);

    void stopping(Part part);
}
