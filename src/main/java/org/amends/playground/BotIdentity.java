package org.amends.playground;

/** The bot that the server serves: its token, and its name. */
public record BotIdentity(String token, String username, String firstName) {
    private static final long ID_WITHOUT_A_NUMBER = 4242;

    /** A bot for a token of which only the server and the bot need to know. */
    public static BotIdentity of(String token) {
        return new BotIdentity(token, "amends_playground_bot", "Amends");
    }

    User user() {
        return new User(id(), true, firstName, null, username, null);
    }

    /** As with Telegram, the number before the colon. */
    private long id() {
        int colon = token.indexOf(':');
        String number = colon < 0 ? "" : token.substring(0, colon);
        return number.matches("\\d{1,15}") ? Long.parseLong(number) : ID_WITHOUT_A_NUMBER;
    }
}
