package org.amends.telegram;

import static org.amends.telegram.MessageContent.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.conversation.IncomingMessage;
import org.amends.conversation.IncomingMessage.Chat;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.conversation.UpdateKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Telegram's updates in our own words. It never throws: what it can't make sense of becomes nothing, with its number. */
final class UpdateTranslator {
    private static final Logger log = LoggerFactory.getLogger(UpdateTranslator.class);
    private static final Set<String> ADMIN = Set.of("administrator", "creator");
    private static final Chat NOWHERE = new Chat(0, false);

    private final long bot;
    private final boolean readsGroups;
    private final MessageContent contents;
    private final Clock clock;

    UpdateTranslator(BotIdentity bot, Clock clock) {
        this.bot = bot.id();
        this.readsGroups = bot.readsGroups();
        this.contents = new MessageContent(bot);
        this.clock = clock;
    }

    /** One message for each update, in their order. Of an album only the first picture counts. */
    List<IncomingMessage> translate(List<Update> updates) {
        Set<String> albums = new HashSet<>();
        List<IncomingMessage> messages = new ArrayList<>();
        for (Update update : updates) {
            IncomingMessage message = translate(update);
            messages.add(isMoreOfAlbum(update, message, albums) ? nothing(message.key()) : message);
        }
        return messages;
    }

    private IncomingMessage translate(Update update) {
        UpdateKey key = new UpdateKey(bot, update.getUpdateId());
        try {
            return any(key, update);
        } catch (RuntimeException e) {
            log.warn(
                    "Update {} is odd and set aside: {}",
                    key.update(),
                    e.getClass().getName());
            return nothing(key);
        }
    }

    private IncomingMessage any(UpdateKey key, Update update) {
        if (update.getMessage() != null) {
            return message(key, update.getMessage());
        }
        if (update.getEditedMessage() != null) {
            return edit(key, update.getEditedMessage());
        }
        if (update.getCallbackQuery() != null) {
            return tap(key, update.getCallbackQuery());
        }
        if (update.getMyChatMember() != null) {
            return membership(key, update.getMyChatMember());
        }
        return nothing(key);
    }

    private IncomingMessage message(UpdateKey key, Message message) {
        Content content = contents.of(message);
        return isOfGroup(message, content) || isOfPerson(message)
                ? spoken(key, message, content, message.getDate())
                : nothing(key);
    }

    /** What happens to a group counts also where an admin does it who hides behind the group. */
    private static boolean isOfGroup(Message message, Content content) {
        return switch (content) {
            case Content.Migrated _, Content.Joined _, Content.Left _ -> !isChannel(message.getChat());
            case Content.Text _, Content.Command _, Content.Tap _, Content.Wordless _ -> false;
            case Content.Blocked _, Content.AddedToGroup _, Content.RemovedFromGroup _ -> false;
            case Content.AdminChanged _, Content.Nothing _ -> false;
        };
    }

    private IncomingMessage edit(UpdateKey key, Message message) {
        Integer edited = message.getEditDate();
        return isOfPerson(message)
                ? spoken(key, message, contents.ofEdit(message), edited == null ? message.getDate() : edited)
                : nothing(key);
    }

    private IncomingMessage spoken(UpdateKey key, Message message, Content content, @Nullable Integer date) {
        return new IncomingMessage(
                key, chat(message.getChat()), person(message.getFrom()), number(message), time(date), content);
    }

    private IncomingMessage tap(UpdateKey key, CallbackQuery tap) {
        MaybeInaccessibleMessage message = tap.getMessage();
        boolean isOurs = tap.getData() != null && person(tap.getFrom()).isPresent();
        if (message == null || !isOurs || isChannel(message.getChat())) {
            return nothing(key);
        }
        return new IncomingMessage(
                key,
                chat(message.getChat()),
                person(tap.getFrom()),
                number(message),
                clock.instant(),
                new Content.Tap(tap.getData()));
    }

    private IncomingMessage membership(UpdateKey key, ChatMemberUpdated change) {
        if (isChannel(change.getChat())) {
            return nothing(key);
        }
        Chat chat = chat(change.getChat());
        Content content = chat.isPrivate() ? inPrivate(change) : inGroup(change);
        return new IncomingMessage(
                key, chat, person(change.getFrom()), OptionalInt.empty(), time(change.getDate()), content);
    }

    private static Content inPrivate(ChatMemberUpdated change) {
        return isIn(change.getNewChatMember()) ? new Content.Nothing() : new Content.Blocked();
    }

    private Content inGroup(ChatMemberUpdated change) {
        boolean admin = isAdmin(change.getNewChatMember());
        if (!isIn(change.getNewChatMember())) {
            return new Content.RemovedFromGroup();
        }
        if (!isIn(change.getOldChatMember())) {
            return new Content.AddedToGroup(admin || readsGroups);
        }
        return admin == isAdmin(change.getOldChatMember()) ? new Content.Nothing() : new Content.AdminChanged(admin);
    }

    private static boolean isAdmin(@Nullable ChatMember member) {
        return member != null && ADMIN.contains(member.getStatus());
    }

    private IncomingMessage nothing(UpdateKey key) {
        return new IncomingMessage(
                key, NOWHERE, Optional.empty(), OptionalInt.empty(), clock.instant(), new Content.Nothing());
    }

    private static boolean isMoreOfAlbum(Update update, IncomingMessage message, Set<String> albums) {
        Message sent = update.getMessage();
        String album = sent == null ? null : sent.getMediaGroupId();
        return album != null && !albums.add(album) && message.content() instanceof Content.Wordless;
    }

    /** Not a channel's, nor an admin's who hides behind the group, nor another bot's. */
    private static boolean isOfPerson(Message message) {
        return message.getSenderChat() == null
                && !isChannel(message.getChat())
                && person(message.getFrom()).isPresent();
    }

    private static boolean isChannel(org.telegram.telegrambots.meta.api.objects.chat.Chat chat) {
        return "channel".equals(chat.getType());
    }

    private static boolean isIn(@Nullable ChatMember member) {
        if (member == null) {
            return false;
        }
        return switch (member.getStatus()) {
            case "left", "kicked" -> false;
            case "restricted" ->
                !(member instanceof ChatMemberRestricted restricted) || Boolean.TRUE.equals(restricted.getIsMember());
            default -> true;
        };
    }

    private static Chat chat(org.telegram.telegrambots.meta.api.objects.chat.Chat chat) {
        return new Chat(chat.getId(), "private".equals(chat.getType()));
    }

    private static OptionalInt number(MaybeInaccessibleMessage message) {
        Integer number = message.getMessageId();
        return number == null || number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private Instant time(@Nullable Integer date) {
        return date == null || date == 0 ? clock.instant() : Instant.ofEpochSecond(date);
    }
}
