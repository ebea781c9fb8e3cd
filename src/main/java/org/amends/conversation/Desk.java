package org.amends.conversation;

import org.amends.dialog.DialogLibrary;
import org.amends.engine.DialogEngine;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.joint.JointEngine;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;
import org.amends.safety.CrisisScreen;
import org.amends.safety.SpokenToPartner;

/** Everything that answering takes, as it stands at the moment; dialogs may be exchanged while people talk. */
public record Desk(
        DialogLibrary library,
        DialogEngine engine,
        JointEngine joint,
        Understanding understanding,
        CrisisScreen screen) {
    /** A text with what it was read as and what the screen finds in it. */
    public Said said(Utterance utterance, Reading reading, Origin origin) {
        return new Said(utterance, reading, screen.screen(utterance, reading), origin);
    }

    /** The same, for what one of two writes where the other reads it. */
    public Said saidToPartner(Utterance utterance, Reading reading, Origin origin) {
        return new Said(utterance, reading, SpokenToPartner.screen(screen, utterance, reading), origin);
    }

    /** The same, for a text that stands alone and was not read yet. */
    public Said said(Utterance utterance, Origin origin) {
        return said(utterance, understanding.read(utterance), origin);
    }
}
