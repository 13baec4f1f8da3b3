package io.followthrough.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@code GET /}: the page of a service for people. It holds no data itself: it asks the service with the visitor's own
 * key. Declared as a bean by each service that has one; access by {@code AccessRules.page()}.
 */
public final class ServicePage implements WebMvcConfigurer {

    private final String folder;
    private final List<String> neighbours;
    private final String policy;

    /** @param folder below {@code static/} on the class path, which the standalone's services share */
    public ServicePage(String folder, PageLinks links) {
        this.folder = folder;
        this.neighbours = links.origins();
        this.policy = policy(links);
    }

    /** Origins of the pages that may ask this service from the browser. */
    public List<String> neighbours() {
        return neighbours;
    }

    /** Nothing runs or loads that does not come from here, and no script may turn text into HTML. */
    private static String policy(PageLinks links) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' "
                + String.join(" ", links.origins()) + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'";
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/page/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/page/**")
                .addResourceLocations("classpath:/static/" + folder + "/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/kit/**")
                .addResourceLocations("classpath:/static/kit/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Headers()).addPathPatterns("/", "/page/**", "/kit/**");
    }

    private final class Headers implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Content-Security-Policy", policy);
            response.setHeader("Referrer-Policy", "no-referrer");
            return true;
        }
    }
}
