package org.amends.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.nlu.Utterance;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message holds: words, a command, or something without words. */
final class MessageContent {
    /** As Telegram marks commands: "/sos!" is one, "/etc/hosts" and "/mañana" are not. */
    private static final Pattern COMMAND = Pattern.compile(
            "/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]+))?(?![\\p{L}\\p{N}_@/-])(?<argument>.*)",
            Pattern.DOTALL);

    private static final Content NOTHING = new Content.Nothing();

    private final String username;

    /** @param username the bot's, without @ */
    MessageContent(String username) {
        this.username = username;
    }

    Content of(Message message) {
        if (message.getMigrateToChatId() != null) {
            return new Content.Migrated(message.getMigrateToChatId());
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
