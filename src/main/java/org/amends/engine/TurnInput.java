package org.amends.engine;

import java.util.Set;
import org.amends.dialog.DialogId;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;

/** What may happen to a session. */
public sealed interface TurnInput {
    /** Words, with what they were read as and what the safety screen found in them. */
    record Said(Utterance utterance, Reading reading, CrisisSignal signal, Origin origin) implements TurnInput {
        Said withoutSignal() {
            return new Said(utterance, reading, CrisisSignal.NONE, origin);
        }
    }

    enum Origin {
        TYPED,
        /** Somebody else's message, passed on. */
        FORWARDED,
        /** A message of theirs that they changed. */
        EDITED,
        /** Words under a picture or file. */
        CAPTION
    }

    /** A button, as its data says: of which session, question, node and choice. */
    record Tapped(String session, long turn, String fingerprint, String code) implements TurnInput {}

    /** A command without its slash, in lower case. */
    record Commanded(String name) implements TurnInput {}

    /** Something without words. */
    record Sent(Media media) implements TurnInput {}

    enum Media {
        VOICE,
        PICTURE,
        STICKER
    }

    /** The day has come to ask about a plan. */
    record PlanDue(DialogId open) implements TurnInput {}

    /** Something is to be asked for the couple's sake, alone; what was said to it before no longer counts. */
    record AskedAlone(DialogId open, Set<Fact> anew) implements TurnInput {
        public AskedAlone {
            anew = Set.copyOf(anew);
        }
    }

    /** Taps may have been lost while the coach was away: the open question is shown again. */
    record Returned() implements TurnInput {}

    /** The person blocked the bot: nothing more can be said. */
    record Blocked() implements TurnInput {}
}
