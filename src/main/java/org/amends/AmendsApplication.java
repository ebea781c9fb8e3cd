package org.amends;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.MapPropertySource;

/** The program: the bot, or one of its commands. */
@SpringBootApplication
public class AmendsApplication {
    public static void main(String[] args) {
        if (Commands.isMeant(args)) {
            System.exit(Commands.run(args));
        }
        try {
            var setup = Setup.of(System.getenv());
            Encoding.begin();
            var application = new SpringApplication(AmendsApplication.class);
            application.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("setup", setup.properties())));
            application.run(args);
        } catch (RuntimeException fault) {
            System.err.println(StartFailure.line(fault));
            System.exit(1);
        }
    }
}
