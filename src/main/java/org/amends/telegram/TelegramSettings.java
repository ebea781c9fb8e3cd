package org.amends.telegram;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Which bot it is and which Bot API server it talks to; printing it doesn't show the token.
 *
 * @param apiUrl scheme, host and port of the Bot API server
 */
public record TelegramSettings(String token, String apiUrl, PollTimes times) {
    /** Telegram's own server. */
    public static final String TELEGRAM = "https://api.telegram.org";

    private static final Pattern TOKEN = Pattern.compile("\\d{1,18}:[A-Za-z0-9_-]+");

    /** Throws an {@link IllegalArgumentException} that names the key of a bad value and what would be good. */
    public TelegramSettings {
        token = token.strip();
        apiUrl = apiUrl.strip();
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "TELEGRAM_BOT_TOKEN is not a bot token: it looks like 123456789:letters, as @BotFather gives it");
        }
        HttpUrl url = HttpUrl.parse(apiUrl);
        if (url == null || !isBare(url)) {
            throw new IllegalArgumentException(
                    "TELEGRAM_API_URL is not the address of a Bot API server: it looks like http://localhost:8081,"
                            + " without path, name and password");
        }
    }

    /** The usual times; without an address it is Telegram's own server. */
    public static TelegramSettings of(String token, @Nullable String apiUrl) {
        String address = apiUrl == null || apiUrl.isBlank() ? TELEGRAM : apiUrl;
        return new TelegramSettings(token, address, PollTimes.usual());
    }

    /** The bot's number, which is the first part of its token. */
    public long bot() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    HttpUrl server() {
        return HttpUrl.get(apiUrl);
    }

    TelegramUrl libraryUrl() {
        HttpUrl server = server();
        return TelegramUrl.builder()
                .schema(server.scheme())
                .host(server.host())
                .port(server.port())
                .testServer(false)
                .build();
    }

    private static boolean isBare(HttpUrl url) {
        return url.encodedPath().equals("/")
                && url.query() == null
                && url.fragment() == null
                && url.username().isEmpty()
                && url.password().isEmpty();
    }

    @Override
    public String toString() {
        return "TelegramSettings[" + apiUrl + "]";
    }
}
