package org.amends;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.telegram.TelegramSettings;

/**
 * What the operator has set, checked before anything begins. Without a token it is the playground, with a database and a
 * Bot API server of its own.
 *
 * @param operator who runs the coach, as people are told
 * @param data where this program keeps its data; the playground's are apart
 * @param countsScreens whether it is counted how many texts the safety screen held and asked about
 */
record Setup(TelegramSettings telegram, String operator, Path data, boolean playground, boolean countsScreens) {
    static final String PLAYGROUND_TOKEN = "4242:playground";
    static final String SCREEN_COUNTS = "AMENDS_SCREEN_COUNTS";
    private static final String DEFAULT_PORT = "8080";

    static Setup of(Map<String, String> environment) {
        Encoding.isWanted(given(environment, "AMENDS_ENCODER"));
        return given(environment, "TELEGRAM_BOT_TOKEN")
                .map(token -> onTelegram(token, environment))
                .orElseGet(() -> playground(environment));
    }

    private static Setup onTelegram(String token, Map<String, String> environment) {
        var operator = given(environment, "OPERATOR_NAME")
                .orElseThrow(
                        () -> new CannotStart("OPERATOR_NAME is missing: set it to the name of whoever runs this bot;"
                                + " everybody is told it before they write anything"));
        try {
            var telegram = TelegramSettings.of(
                    token, given(environment, "TELEGRAM_API_URL").orElse(null));
            return new Setup(telegram, operator, data(environment), false, countsScreens(environment));
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static Setup playground(Map<String, String> environment) {
        if (given(environment, "AMENDS_CONTAINER").isPresent()) {
            throw new CannotStart("TELEGRAM_BOT_TOKEN is missing: set it to the bot's token from @BotFather;"
                    + " a container has no playground");
        }
        if (given(environment, "TELEGRAM_API_URL").isPresent()) {
            throw new CannotStart("TELEGRAM_API_URL is set without TELEGRAM_BOT_TOKEN: set the bot's token too");
        }
        if (given(environment, "SPRING_DATASOURCE_URL")
                .filter(url -> !url.startsWith("jdbc:h2:"))
                .isPresent()) {
            throw new CannotStart("There is a database for real use but no TELEGRAM_BOT_TOKEN: set the token,"
                    + " or leave SPRING_DATASOURCE_URL out to try the playground");
        }
        var port = given(environment, "SERVER_PORT").orElse(DEFAULT_PORT);
        return new Setup(
                TelegramSettings.of(PLAYGROUND_TOKEN, "http://127.0.0.1:" + port),
                given(environment, "OPERATOR_NAME").orElse("Whoever set this up"),
                data(environment).resolve("playground"),
                true,
                countsScreens(environment));
    }

    private static boolean countsScreens(Map<String, String> environment) {
        return switch (given(environment, SCREEN_COUNTS).orElse("off")) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new CannotStart(SCREEN_COUNTS + " is neither on nor off: on counts, by the month, how many texts"
                        + " the safety screen held and asked about, off (as without it) counts nothing");
        };
    }

    /** Where what the operator decided lies, for the bot and for the playground. */
    Path operatorsData() {
        return playground ? data.resolveSibling("") : data;
    }

    static Path data(Map<String, String> environment) {
        return Path.of(given(environment, "AMENDS_DATA").orElse("data"));
    }

    static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The same for the parts that read Spring's properties. */
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("amends.data", data.toString());
        properties.put("amends.playground.enabled", playground);
        if (playground) {
            properties.put("server.address", "127.0.0.1");
            properties.put("amends.playground.token", PLAYGROUND_TOKEN);
            properties.put("amends.playground.folder", data.resolve("telegram").toString());
        }
        return properties;
    }

    long bot() {
        return telegram.bot();
    }
}
