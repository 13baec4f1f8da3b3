package io.followthrough.kit.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/**
 * Counts and times the bytes of every body where they come off the connection. Below streams, form fields and uploads there
 * is one way in, and this is it: whatever reads a body, no more of it is kept than the call may bring, and nobody keeps a
 * thread by sending a byte now and then.
 */
final class BodyValve extends ValveBase {

    private final BodyLimitProperties limits;

    BodyValve(BodyLimitProperties limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var connection = request.getCoyoteRequest();
        var unguarded = connection.getInputBuffer();
        var limit = limits.limitOf(request.getRequestURI(), request.getHeader(HttpHeaders.AUTHORIZATION) != null);
        connection.setInputBuffer(new Guarded(unguarded, limit, limits));
        try {
            getNext().invoke(request, response);
        } finally {
            connection.setInputBuffer(unguarded);
        }
    }

    private static final class Guarded implements InputBuffer {

        private final InputBuffer body;
        private final long limit;
        private final BodyLimitProperties limits;
        private final long begin = System.nanoTime();
        private long read;

        Guarded(InputBuffer body, long limit, BodyLimitProperties limits) {
            this.body = body;
            this.limit = limit;
            this.limits = limits;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var asked = System.nanoTime();
            var count = body.doRead(handler);
            waited += System.nanoTime() - asked;
            read += Math.max(0, count);
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
            if (count > 0 && waited > limits.timeFor(read).toNanos()) {
                throw new SlowBodyException();
            }
            return count;
        }

        /** Time spent waiting for the sender; what we do with the bytes in between is not the sender's fault. */
        private long waited;

        @Override
        public int available() {
            return body.available();
        }
    }
}
