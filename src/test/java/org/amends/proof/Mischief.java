package org.amends.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.amends.playground.Phone;
import org.amends.playground.Stage;
import tools.jackson.databind.JsonNode;

/** One seeded person who does everything that a phone can do, in no sensible order. */
final class Mischief {
    private static final List<String> TEXTS = List.of(
            "yes",
            "no",
            ".",
            "\u200b",
            "\u2060\u2060",
            "???",
            "🙂",
            "👩‍❤️‍💋‍👨🏽🇮🇪",
            "I broke her trust and I don't know how to say it",
            "he lied to me for two years",
            "go back",
            "stop",
            "I want to die",
            "he hits me when he drinks",
            "are you a robot?",
            "tab\tand\nnew lines\r\nand \u0007 bells \u0001\u0002",
            "\u202eright to left override",
            "אני לא יודע מה להגיד",
            "لا أعرف ماذا أقول",
            "我不知道该说什么",
            "<b>bold</b> & <i>not</i> {quote} {operator} %s ${x}",
            "/",
            "/ sos",
            "e\u0301\u0301\u0301\u0301",
            "\ud83d",
            "'; drop table person; --",
            "1",
            "tomorrow",
            "I'm 18 or older");
    private static final List<String> COMMANDS = List.of(
            "/start",
            "/sos",
            "/topics",
            "/pause",
            "/stop",
            "/back",
            "/help",
            "/privacy",
            "/clear",
            "/delete",
            "/nothing",
            "/start payload",
            "/SOS",
            "/help@amends_playground_bot",
            "/help@another_bot",
            "/a_very_long_command_indeed");
    private static final List<String> ATTACHMENTS =
            List.of("sticker", "voice", "photo", "document", "location", "contact");
    private static final List<String> RAW = List.of(
            "{\"message\": {\"message_id\": 1}}",
            "{\"something_of_next_year\": {\"a\": [1, {\"b\": null}]}}",
            "{\"poll\": {\"id\": \"1\", \"question\": \"?\"}}",
            "{\"callback_query\": {\"id\": \"1\"}}",
            "{\"message\": {\"message_id\": \"x\", \"chat\": [], \"date\": \"soon\"}}",
            "{\"edited_message\": {}}",
            "{\"my_chat_member\": {\"chat\": {\"id\": 5, \"type\": \"private\"}}}",
            "{}");
    private static final List<String> FORGED = List.of(
            "x", "any.0.0000000.go", "abc.1.aaaaaaa.r0", "abc.999999999999999999.aaaaaaa.r99", "💥", "a".repeat(64));

    private final Stage stage;
    private final Phone phone;
    private final long group;
    private final Random chance;
    private int sent;
    private long seen;
    private final List<JsonNode> questions = new ArrayList<>();

    Mischief(Stage stage, Phone phone, long group, long seed) {
        this.stage = stage;
        this.phone = phone;
        this.group = group;
        this.chance = new Random(seed);
    }

    Phone phone() {
        return phone;
    }

    /** The number of the message that this person wrote last. */
    int lastWritten() {
        return sent;
    }

    void act() {
        try {
            actAnyhow();
        } catch (IllegalArgumentException messageIsGone) {
            write("ok");
        }
    }

    private void actAnyhow() {
        switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> write(one(TEXTS));
            case 6 -> write(longText());
            case 7, 8 -> write(one(COMMANDS));
            case 9, 10, 11 -> tap(true);
            case 12 -> tap(false);
            case 13 -> forge();
            case 14, 15 -> attach();
            case 16 -> forward();
            case 17 -> edit();
            case 18 -> inGroup();
            default -> odd();
        }
    }

    /** Done last by everyone, so that each is let in and waits for an answer. */
    void saysGoodbye() {
        phone.unblock();
        write("I don't know what to say today");
    }

    private void write(String text) {
        sent = stage.post("send", Map.of("person", phone.person(), "chat", phone.person(), "text", text))
                .path("message_id")
                .asInt();
    }

    private String longText() {
        int[] points = IntStream.range(0, 4096)
                .map(i -> i % 7 == 6 ? ' ' : 'a' + chance.nextInt(26))
                .toArray();
        return "x" + new String(points, 0, 4094) + "x";
    }

    private void tap(boolean current) {
        look();
        if (questions.isEmpty()) {
            write("/start");
            return;
        }
        JsonNode question = current ? questions.getLast() : one(questions);
        List<JsonNode> buttons = question.path("buttons")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        tapAnyway(
                question.path("message_id").asInt(),
                one(buttons).path("callback_data").asString());
    }

    private void forge() {
        look();
        if (!questions.isEmpty()) {
            tapAnyway(one(questions).path("message_id").asInt(), one(FORGED));
        }
    }

    /** What the bot has asked since this person last looked. */
    private void look() {
        stage.get("log", Map.of("after", seen, "chat", phone.person()))
                .path("entries")
                .forEach(entry -> {
                    seen = entry.path("seq").asLong();
                    if (entry.path("method").asString("").equals("sendMessage")
                            && !entry.path("buttons").isEmpty()) {
                        questions.add(entry);
                    }
                });
    }

    private void tapAnyway(int message, String data) {
        Map<String, Object> tap = new HashMap<>(Map.of("person", phone.person(), "chat", phone.person()));
        tap.putAll(Map.of("message_id", message, "data", data, "anyway", true));
        stage.post("tap", tap);
    }

    private void attach() {
        Map<String, Object> what = new HashMap<>(Map.of("person", phone.person(), "chat", phone.person()));
        what.put("kind", one(ATTACHMENTS));
        if (chance.nextBoolean()) {
            what.put("caption", one(TEXTS));
        }
        what.put("forwarded", chance.nextInt(4) == 0);
        stage.post("attachment", what);
    }

    private void forward() {
        stage.post(
                "send",
                Map.of("person", phone.person(), "chat", phone.person(), "text", one(TEXTS), "forwarded", true));
    }

    private void edit() {
        if (sent != 0) {
            phone.edit(sent, one(TEXTS));
        }
    }

    private void inGroup() {
        Phone there = phone.in(group);
        switch (chance.nextInt(3)) {
            case 0 -> there.send(one(TEXTS));
            case 1 -> there.send(one(COMMANDS));
            default -> there.attach("sticker");
        }
    }

    private void odd() {
        switch (chance.nextInt(4)) {
            case 0 -> {
                phone.block();
                phone.unblock();
            }
            case 1 -> {
                stage.post("leave", Map.of("chat", group, "person", phone.person()));
                stage.post("join", Map.of("chat", group, "person", phone.person()));
            }
            default -> stage.inject(one(RAW));
        }
    }

    private <T> T one(List<T> many) {
        return many.get(chance.nextInt(many.size()));
    }
}
