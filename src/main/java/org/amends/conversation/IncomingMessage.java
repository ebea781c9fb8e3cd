package org.amends.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;

/**
 * One update in our own words.
 *
 * @param from who did it; empty where Telegram names nobody (channels, anonymous admins)
 * @param messageId the message that it is, or whose button was tapped
 * @param sentAt when Telegram received it
 */
public record IncomingMessage(
        UpdateKey key, Chat chat, Optional<PersonId> from, OptionalInt messageId, Instant sentAt, Content content) {
    /** Where it happened; a private chat has its person's number. */
    public record Chat(long id, boolean isPrivate) {}

    /** What it is. */
    public sealed interface Content {
        record Text(Utterance utterance, Origin origin) implements Content {}

        /** A command without slash and bot name, and what stood behind it. */
        record Command(String name, String argument) implements Content {}

        /** A tap; its data is ours only if it can be read by the engine. */
        record Tap(String data) implements Content {}

        /** Something without words. */
        record Wordless(Media media) implements Content {}

        /** The person blocked the bot, or left. */
        record Blocked() implements Content {}

        /**
         * The bot was added to a group.
         *
         * @param hearsAll whether Telegram passes on everything that is written there
         */
        record AddedToGroup(boolean hearsAll) implements Content {}

        /** The bot was removed from a group, or left it. */
        record RemovedFromGroup() implements Content {}

        /** Whether the bot is an administrator of a group has changed. */
        record AdminChanged(boolean admin) implements Content {}

        /** People came into a group. */
        record Joined(Set<PersonId> people) implements Content {
            public Joined {
                people = Set.copyOf(people);
            }
        }

        /**
         * Somebody is no longer in a group.
         *
         * @param person empty where Telegram names nobody
         * @param bot whether it was a bot
         */
        record Left(Optional<PersonId> person, boolean bot) implements Content {}

        /** A group became a supergroup with another number. */
        record Migrated(long to) implements Content {}

        /** Anything else: it is acknowledged and nothing is said. */
        record Nothing() implements Content {}
    }
}
