package io.followthrough.kit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the web server refuses before any service sees it (a line that is no HTTP, an address with forbidden characters, too
 * long a head) is answered like every other error, and not with the web server's own page, which tells its name.
 */
public final class ProblemReportValve extends ErrorReportValve {

    /** Made by the web server by its name. */
    public ProblemReportValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(problem(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has left.
        }
    }

    private static String problem(int status) {
        var known = HttpStatus.resolve(status);
        return "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(known == null ? "Error" : known.getReasonPhrase(), status, detail(status));
    }

    /** Nothing of what was sent is repeated: it may be anything. */
    private static String detail(int status) {
        return switch (status) {
            case 400 ->
                "This is no HTTP request that can be read: look at its first line, its address (encode what is not"
                        + " plain ASCII) and its headers, which may be 8 KB together.";
            case 414 -> "The address is too long; send what is long in the body.";
            case 431 -> "The headers are too long; 8 KB together are allowed.";
            case 501 -> "This method or transfer encoding is not known here.";
            case 505 -> "Speak HTTP/1.1 or HTTP/1.0.";
            default -> status < 500 ? "The request was refused." : "A fault of ours; it is logged.";
        };
    }
}
