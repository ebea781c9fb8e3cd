package org.amends.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeRef;
import org.amends.labels.Labelled;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;

/** A conversation that must go just so. */
public record ConversationScript(Mark mark, String title, Given given, List<Turn> turns) {
    public ConversationScript {
        turns = List.copyOf(turns);
    }

    /**
     * What holds at the start.
     *
     * @param dialog opens through its gates before the first turn; one for two begins at once
     */
    public record Given(
            Map<Fact, String> facts, Optional<DialogId> dialog, Optional<ForTwo> forTwo, Instant now, long seed) {
        public Given {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * What else holds where two talk.
     *
     * @param privacy whether the coach sees only taps, commands and replies
     */
    public record ForTwo(SessionMode mode, Map<Role, String> names, boolean privacy) {
        public ForTwo {
            names = Map.copyOf(names);
        }
    }

    /**
     * One turn.
     *
     * @param at where the person stands afterwards
     */
    public record Turn(Mark mark, Step step, Optional<NodeRef> at) {}

    /** What happens in a turn, or must not. */
    public sealed interface Step permits Step.Bot, Step.Tap, Step.Says, Step.Command, Step.Wait, Step.Never, TwoStep {
        /**
         * One message of the coach.
         *
         * @param words {@code *} stands for any text
         * @param buttons exactly these, where they are given
         */
        record Bot(String words, Optional<List<String>> buttons) implements Step {
            /** Whether a message is as this step says. */
            public boolean matches(String message) {
                return ScriptPattern.matches(words, message);
            }
        }

        /** A button is tapped. */
        record Tap(String button) implements Step {}

        /**
         * The person writes, or forwards what somebody else wrote.
         *
         * @param hears laid over the models' reading with confidence 1
         * @param screen in place of what the screen finds
         */
        record Says(String words, boolean forwarded, List<Labelled> hears, Optional<CrisisSignal> screen)
                implements Step {
            public Says {
                hears = List.copyOf(hears);
            }
        }

        /** A command without its slash. */
        record Command(String name) implements Step {}

        /** The clock moves on. */
        record Wait(Duration time) implements Step {}

        /** None of these is in anything that is said from here on. */
        record Never(List<String> words) implements Step {
            public Never {
                words = List.copyOf(words);
            }
        }
    }
}
