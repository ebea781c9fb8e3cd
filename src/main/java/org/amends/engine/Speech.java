package org.amends.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeRef;
import org.amends.dialog.Wording;
import org.amends.engine.OpenQuestion.Choice;

/** Says what dialogs and house lines say, and shows a question's buttons. */
final class Speech {
    private final House house;
    private final Phrasing phrasing;

    Speech(House house) {
        this.house = house;
        this.phrasing = new Phrasing(house);
    }

    void say(Wording words, Dialog dialog, Talk talk) {
        speaksFor(dialog, talk);
        talk.say(words(words, dialog, talk));
    }

    String words(Wording words, Dialog dialog, Talk talk) {
        return phrasing.words(words, dialog.id(), talk);
    }

    void say(Line line, Talk talk) {
        talk.say(words(line, talk));
    }

    String words(Line line, Talk talk) {
        var manifest = house.library().manifest();
        return phrasing.words(manifest.line(line), manifest.crossroads(), talk);
    }

    /** What is said from here on has the urgency of this dialog. */
    void speaksFor(Dialog dialog, Talk talk) {
        if (dialog.isDanger()) {
            talk.isDanger();
        } else {
            talk.isTalk();
        }
    }

    /** The node's buttons, without saying its question. */
    void ask(Dialog dialog, Node.Wait wait, Talk talk) {
        var until = wait.question().flatMap(question -> question.until()).map(label -> new Choice(label, Codes.UNTIL));
        var replies = IntStream.range(0, wait.replies().size())
                .mapToObj(i -> new Choice(wait.replies().get(i).label(), Codes.REPLY + i));
        talk.ask(
                new NodeRef(dialog.id(), wait.id()),
                Stream.concat(until.stream(), replies).toList(),
                wait.sensitive());
    }

    /** Asks whether to go back to what was interrupted. */
    void askWhetherToResume(Talk talk) {
        say(Line.RESUME, talk);
        talk.ask(
                talk.stack().top().orElseThrow().at(),
                List.of(
                        new Choice(words(Line.GO_ON, talk), Codes.GO_ON),
                        new Choice(words(Line.LEAVE_IT, talk), Codes.LEAVE_IT)),
                false);
    }
}
