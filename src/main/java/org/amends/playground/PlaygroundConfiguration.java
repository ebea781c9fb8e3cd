package org.amends.playground;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * The playground on the web server of the application that imports this; no component scan finds it, for it must
 * never be there beside a real token.
 */
@EnableConfigurationProperties(PlaygroundSettings.class)
public class PlaygroundConfiguration {
    private static final long LARGEST_FILE = 20L << 20;

    @Bean
    BotApi botApi(PlaygroundSettings settings) {
        BotApi api =
                new BotApi(BotIdentity.of(settings.token()), Clock.systemUTC(), Optional.ofNullable(settings.log()));
        Optional.ofNullable(settings.folder()).ifPresent(api::keepIn);
        return api;
    }

    @Bean
    SimpleUrlHandlerMapping playgroundMapping(BotApi api) {
        Map<String, HttpRequestHandler> handlers = new HashMap<>();
        handlers.put("/bot*/*", new BotApiEndpoint(api));
        handlers.put("/phone/**", new PhoneEndpoint(new PhoneCommands(api), new PhoneQueries(api)));
        handlers.put("/phone/file/*", new FileEndpoint(api));
        PlaygroundPage page = new PlaygroundPage();
        PlaygroundPage.paths().forEach(path -> handlers.put(path, page));
        return new SimpleUrlHandlerMapping(handlers, Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<LocalOnly> localOnly() {
        FilterRegistrationBean<LocalOnly> filter = new FilterRegistrationBean<>(new LocalOnly());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionCut() {
        return factory -> factory.addEngineValves(new ConnectionCut());
    }

    /** What a bot may send: Spring's own limit is far below Telegram's. */
    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", LARGEST_FILE, LARGEST_FILE, (int) LARGEST_FILE);
    }

    /** A stop would else wait for polls that are held for a long time. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfPolls(BotApi api) {
        return _ -> api.close();
    }
}
