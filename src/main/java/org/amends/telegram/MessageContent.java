package org.amends.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message holds: words, a command, something without words, or who came and went. */
final class MessageContent {
    /** As Telegram marks commands: "/sos!" is one, "/etc/hosts" and "/mañana" are not. */
    private static final Pattern COMMAND = Pattern.compile(
            "/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]+))?(?![\\p{L}\\p{N}_@/-])(?<argument>.*)",
            Pattern.DOTALL);

    private static final Content NOTHING = new Content.Nothing();

    private final long bot;
    private final String username;

    MessageContent(BotIdentity bot) {
        this.bot = bot.id();
        this.username = bot.username();
    }

    Content of(Message message) {
        if (message.getMigrateToChatId() != null) {
            return new Content.Migrated(message.getMigrateToChatId());
        }
        if (message.getNewChatMembers() != null && !message.getNewChatMembers().isEmpty()) {
            return joined(message.getNewChatMembers());
        }
        if (message.getLeftChatMember() != null) {
            return left(message.getLeftChatMember());
        }
        boolean passedOn = message.getForwardOrigin() != null || message.getViaBot() != null;
        if (message.getText() != null) {
            return passedOn ? text(message.getText(), Origin.FORWARDED) : typed(message.getText());
        }
        if (message.getCaption() != null) {
            return text(message.getCaption(), passedOn ? Origin.FORWARDED : Origin.CAPTION);
        }
        return media(message).<Content>map(Content.Wordless::new).orElse(NOTHING);
    }

    /** A changed command isn't carried out, and a picture that was changed or a place that moved says nothing. */
    Content ofEdit(Message message) {
        String words = message.getText() != null ? message.getText() : message.getCaption();
        return words == null ? NOTHING : text(words, Origin.EDITED);
    }

    private Content typed(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            return text(text, Origin.TYPED);
        }
        String addressee = command.group("bot");
        boolean isOurs = addressee == null || username.isEmpty() || addressee.equalsIgnoreCase(username);
        return isOurs
                ? new Content.Command(
                        command.group("name").toLowerCase(Locale.ROOT),
                        command.group("argument").strip())
                : NOTHING;
    }

    /** That the bot itself came or went is told by an update of its own. Another bot counts as one more who hears. */
    private Content joined(List<User> users) {
        boolean others = users.stream().anyMatch(user -> !isOurs(user));
        Set<PersonId> people =
                users.stream().flatMap(user -> person(user).stream()).collect(Collectors.toUnmodifiableSet());
        return others ? new Content.Joined(people) : NOTHING;
    }

    private Content left(User user) {
        return isOurs(user) ? NOTHING : new Content.Left(person(user), Boolean.TRUE.equals(user.getIsBot()));
    }

    private boolean isOurs(User user) {
        return Objects.equals(user.getId(), bot);
    }

    static Optional<PersonId> person(@Nullable User user) {
        return user == null || user.getId() == 0 || Boolean.TRUE.equals(user.getIsBot())
                ? Optional.empty()
                : Optional.of(new PersonId(user.getId()));
    }

    private static Content text(String words, Origin origin) {
        return words.isBlank() ? NOTHING : new Content.Text(new Utterance(words), origin);
    }

    private static Optional<Media> media(Message message) {
        if (any(message.getVoice(), message.getAudio(), message.getVideoNote())) {
            return Optional.of(Media.VOICE);
        }
        if (any(
                message.getPhoto(),
                message.getVideo(),
                message.getAnimation(),
                message.getDocument(),
                message.getLivePhoto(),
                message.getPaidMedia())) {
            return Optional.of(Media.PICTURE);
        }
        boolean other = any(
                message.getSticker(),
                message.getDice(),
                message.getVenue(),
                message.getLocation(),
                message.getContact(),
                message.getPoll(),
                message.getGame(),
                message.getStory(),
                message.getChecklist());
        return other ? Optional.of(Media.STICKER) : Optional.empty();
    }

    private static boolean any(@Nullable Object... kinds) {
        return Stream.of(kinds).anyMatch(kind -> kind != null);
    }
}
