package org.amends.playground;

/** What a phone does where a link to the bot is tapped; called under the monitor. */
final class BotLinks {
    private final World world;
    private final Groups groups;
    private final Phones phones;

    BotLinks(World world, Groups groups, Phones phones) {
        this.world = world;
        this.groups = groups;
        this.phones = phones;
    }

    /** Opens the private chat, or brings the bot into the group that the person chose; the chat that is then open. */
    Object open(Params params) {
        Links.ToBot link = Links.toBot(params.requiredText("url"), world.bot())
                .orElseThrow(() -> ApiError.badRequest("that is no link to the bot"));
        long person = params.requiredNumber("person");
        long chat = link.inGroup() ? params.requiredNumber("chat") : person;
        ChatState state = world.chat(chat);
        letBotIn(state, person, link);
        if (link.starts()) {
            phones.send(
                    Params.of(Wire.object("person", person).put("chat", chat).put("text", start(link))));
        }
        return Wire.object("chat", chat);
    }

    /** Starting a bot that was blocked lets it in again. */
    private void letBotIn(ChatState state, long person, Links.ToBot link) {
        long bot = world.bot().id();
        if (state.chat().withOnePerson() == link.inGroup() || !state.hasMember(person)) {
            throw ApiError.badRequest("that is no group of this person");
        }
        if (state.hasMember(bot) || !link.starts()) {
            return;
        }
        if (link.inGroup()) {
            groups.join(state, bot, person);
        } else {
            groups.change(state, bot, person, "member");
        }
    }

    private String start(Links.ToBot link) {
        String command = link.inGroup() ? "/start@" + world.bot().username() : "/start";
        return (command + " " + link.payload()).strip();
    }
}
