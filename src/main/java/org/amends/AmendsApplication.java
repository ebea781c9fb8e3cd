package org.amends;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the bot, or one of its commands. */
@SpringBootApplication
public class AmendsApplication {
    public static void main(String[] args) {
        if (Commands.isMeant(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(AmendsApplication.class, args);
    }
}
