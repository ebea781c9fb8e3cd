package org.amends.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody answers in turn, and words of what the bot says to each.
 *
 * @param steps from the first to the last
 */
record Steps(List<Step> steps) {
    /** From nothing to being asked which side one is on; that is when a person is kept. */
    static final Steps TO_THE_SIDE = new Steps(List.of())
            .then("/start", "Hello. I'm a program")
            .then("Go on", "Are you 18 or older?")
            .then("I'm 18 or older", "runs me on their own machine")
            .then("Go on", "Is that all right?")
            .then("Yes, you may keep it", "Which is nearest?");

    /** On to the end of a talk, with nothing that must be written. */
    static final Steps WRITING = new Steps(List.of())
            .then("It was done to me", "That's a lot to be holding")
            .then("I just need to write", "Write as long as you like")
            .then("I'm done", "That's out")
            .then("Leave it", "Then it can rest here");

    /** On to the end of the talk that sorts questions, with something to do by tomorrow. */
    static final Steps ASKING = new Steps(List.of())
            .then("It was done to me", "That's a lot to be holding")
            .then("I want the truth", "on your own with this phone")
            .then("Yes", "because of how the other gets")
            .then("No, it isn't", "asked you not to contact them")
            .then("No", "This is about what's true")
            .then("I'm ready", "Which question comes back most?")
            .then("Where was the money for the heron", "Is that the one?")
            .then("That's the one", "If you knew the answer")
            .then("I'd rather not say", "the answer you fear")
            .then("Rather not", "Is there a second question")
            .then("No, just that one", "one thing worth knowing about some questions")
            .then("Skip it", "Is there a question you don't want answered")
            .then("There isn't one", "could anyone be in danger")
            .then("No one is in danger", "Some moments make it harder")
            .then("I may not ask at all", "one small thing just for you")
            .then("Yes, one thing", "What would do you good")
            .then("Swim in the evening", "On which day?")
            .then("Tomorrow", "Shall I keep it")
            .then("Keep it, and ask me", "where are you?")
            .then("Ireland", "That's all for today");

    Steps {
        steps = List.copyOf(steps);
    }

    record Step(String answer, String heard) {}

    Steps then(String answer, String heard) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(answer, heard));
        return new Steps(more);
    }

    Steps then(Steps others) {
        List<Step> more = new ArrayList<>(steps);
        more.addAll(others.steps());
        return new Steps(more);
    }

    /** Only so many of them. */
    Steps first(int many) {
        return new Steps(steps.subList(0, many));
    }
}
