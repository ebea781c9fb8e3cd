package org.amends.dialog;

import java.util.Optional;

/**
 * The free text that a node asks for.
 *
 * @param into the slot that takes it; empty where it is only read for danger and then forgotten
 * @param minWords fewer words are asked for once more, unless they are a plain statement about oneself
 * @param until the button that ends a text of several messages; without it one message is the answer
 * @param meanwhile what is said after each message while the text goes on
 * @param maxWords in a dialog for two, from how many words on the text is stopped so that it can be heard; 0 for no limit
 */
public record Question(
        Optional<SlotName> into, int minWords, Optional<String> until, Optional<Wording> meanwhile, int maxWords) {}
