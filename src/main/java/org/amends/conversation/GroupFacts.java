package org.amends.conversation;

import java.util.OptionalInt;

/** What Telegram tells about a group. It may ask over the network, and is not asked inside a transaction. */
public interface GroupFacts {
    /** Nothing is known of any group. */
    GroupFacts UNKNOWN = new GroupFacts() {
        @Override
        public OptionalInt members(long chat) {
            return OptionalInt.empty();
        }

        @Override
        public boolean hearsAll(long chat) {
            return false;
        }
    };

    /** How many are in a group, the bot among them; empty where it can't be told now. */
    OptionalInt members(long chat);

    /** Whether Telegram passes on everything that is written there; false where it can't be told. */
    boolean hearsAll(long chat);
}
