package org.amends.engine;

import org.amends.dialog.NodeId;
import org.amends.engine.TurnInput.Said;
import org.amends.labels.Dimension;
import org.amends.person.Fact;

/** What a newcomer writes before they can be answered: kept in mind, never stored, and used when its question comes. */
final class FirstWords {
    /** Where a newcomer's dialog begins if they began with a story. */
    private static final NodeId HEARD_YOU = new NodeId("heard-you");

    static final int STORY_WORDS = 3;

    private final House house;
    private final Walker walker;
    private final Listener listener;

    FirstWords(House house, Walker walker, Listener listener) {
        this.house = house;
        this.walker = walker;
        this.listener = listener;
    }

    /** A story that is told before it could be answered is not lost. */
    void keepStory(Said said, Talk talk) {
        boolean isNewcomer = talk.stack()
                .top()
                .filter(frame ->
                        frame.dialog().equals(house.library().manifest().newcomer()))
                .isPresent();
        boolean isStory = Words.count(said.utterance().text()) > STORY_WORDS
                && said.reading().sure(Dimension.CONTROL).isEmpty();
        if (isNewcomer && isStory && talk.profile().fact(Fact.SIDE).isEmpty()) {
            talk.keepInMind(said);
        }
    }

    /** What is written before anything was agreed is kept in mind, and answered when it may be. */
    void welcome(Said said, Talk talk) {
        var newcomer = house.library().required(house.library().manifest().newcomer());
        boolean tellsSomething = !said.reading().failed()
                && Words.count(said.utterance().text()) >= STORY_WORDS
                && !said.reading().isSure(Interrupts.control("greet"));
        if (tellsSomething) {
            talk.keepInMind(said);
        }
        boolean answersIt = tellsSomething && newcomer.node(HEARD_YOU).isPresent();
        talk.stack().push(Frame.before(newcomer.id(), answersIt ? HEARD_YOU : newcomer.start()));
        walker.walk(talk);
    }

    /** The newcomer's first words answer the first question after they said which side they are on. */
    void answer(Talk talk) {
        boolean isTime = talk.hasPending()
                && talk.profile().fact(Fact.SIDE).isPresent()
                && talk.stack().isWaiting();
        if (isTime) {
            var words = talk.takePending().orElseThrow();
            talk.heard(words.utterance().text());
            listener.hearEarlierWords(words, talk);
        }
    }
}
