package org.amends.telegram;

/** Updates as Telegram writes them. */
final class Updates {
    private Updates() {}

    static String text(int id, String text) {
        return message(id, "\"text\":\"" + text + "\"");
    }

    /** A private message of person 5, sent just before the time of the tests' clock. */
    static String message(int id, String content) {
        return update(
                id,
                "message",
                "{\"message_id\":%d,\"date\":1790000000,%s,%s,%s}".formatted(id, person(5), privateChat(5), content));
    }

    /** A message of person 5 in group -7. */
    static String inGroup(int id, String content) {
        return update(
                id,
                "message",
                "{\"message_id\":3,\"date\":1790000000,%s,%s,%s}".formatted(person(5), group(-7), content));
    }

    static String update(int id, String kind, String content) {
        return "{\"update_id\":%d,\"%s\":%s}".formatted(id, kind, content);
    }

    static String tap(int id, String data) {
        return update(
                id,
                "callback_query",
                "{\"id\":\"q%d\",%s,\"chat_instance\":\"1\",\"data\":\"%s\",\"message\":{\"message_id\":3,\"date\":1,%s}}"
                        .formatted(id, person(5), data, privateChat(5)));
    }

    static String person(long id) {
        return "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"P\"}".formatted(id);
    }

    static String privateChat(long id) {
        return "\"chat\":{\"id\":%d,\"type\":\"private\"}".formatted(id);
    }

    static String group(long id) {
        return "\"chat\":{\"id\":%d,\"type\":\"supergroup\",\"title\":\"G\"}".formatted(id);
    }

    static StubTelegram.Reply batch(String... updates) {
        return StubTelegram.Reply.ok("[" + String.join(",", updates) + "]");
    }
}
