package io.followthrough.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The least that takes a body over HTTP into Kafka: it checks nothing, and answers when the broker has it. */
final class BareEndpointChild {

    static final String TOPIC = "benchmark.bare";

    private BareEndpointChild() {}

    public static void main(String[] arguments) throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setPort(Integer.getInteger("server.port", 0));
        var context = tomcat.addContext("", System.getProperty("java.io.tmpdir"));
        Tomcat.addServlet(context, "intake", new Endpoint());
        context.addServletMappingDecoded("/*", "intake");
        var connector = tomcat.getConnector();
        connector.setProperty("maxKeepAliveRequests", "-1");
        tomcat.start();
        System.out.println(Child.READY);
    }

    private static final class Endpoint extends HttpServlet {

        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // nobody stores a servlet
        private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        System.getProperty("spring.kafka.bootstrap-servers"),
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        2),
                new ByteArraySerializer(),
                new ByteArraySerializer());

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                producer.send(new ProducerRecord<>(
                                TOPIC, request.getInputStream().readAllBytes()))
                        .get();
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                response.setContentLength(0);
            } catch (InterruptedException | ExecutionException failed) {
                throw new IOException("the broker did not take it", failed);
            }
        }
    }
}
