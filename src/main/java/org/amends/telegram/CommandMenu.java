package org.amends.telegram;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** The menu of commands that Telegram shows; the bot works without it. */
final class CommandMenu {
    private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);

    private final BotApi api;
    private final CommandTexts texts;

    CommandMenu(BotApi api, CommandTexts texts) {
        this.api = api;
        this.texts = texts;
    }

    void publish() {
        boolean done = publish(texts.inPrivate(), new BotCommandScopeAllPrivateChats())
                && publish(texts.inGroups(), new BotCommandScopeAllGroupChats());
        if (!done) {
            log.warn("Telegram didn't take the menu of commands; the commands work all the same");
        }
    }

    private boolean publish(Map<String, String> commands, BotCommandScope scope) {
        List<BotCommand> menu = commands.entrySet().stream()
                .map(command -> new BotCommand(command.getKey(), command.getValue()))
                .toList();
        return menu.isEmpty()
                || api.call(SetMyCommands.builder().commands(menu).scope(scope).build()) instanceof Answer.Accepted;
    }
}
