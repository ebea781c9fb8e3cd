package org.amends.playground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** A Bot API server of its own, on this machine's loopback address only. */
public final class BotApiServer implements AutoCloseable {

    @Import(PlaygroundConfiguration.class)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    static class Wiring {}

    private final ConfigurableApplicationContext context;

    private BotApiServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it for a bot with this token; port 0 takes any that is free. */
    public static BotApiServer start(int port, String token, Optional<Path> log) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.shutdown=immediate",
                "--spring.config.name=amends-bot-api-server",
                "--spring.threads.virtual.enabled=true",
                "--logging.level.root=WARN",
                "--amends.playground.token=" + token));
        log.ifPresent(file -> settings.add("--amends.playground.log=" + file));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new));
        return new BotApiServer(context);
    }

    /** The port that it listens on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What it serves. */
    public BotApi api() {
        return context.getBean(BotApi.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
