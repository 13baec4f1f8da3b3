package io.followthrough.intake.web;

import io.followthrough.intake.application.imports.ImportStores;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver uploads(ImportStores stores, InstantSource clock) {
        return new StoredUploads(stores.files(), clock);
    }
}
