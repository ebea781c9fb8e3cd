package org.amends.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.TurnWatch.Read;
import org.amends.conversation.TurnWatch.Turned;
import org.amends.engine.Frame;
import org.amends.engine.Session;
import org.amends.engine.TurnInput.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever watches or counts what became of turns; one who fails at it harms no turn. */
final class TurnReports {
    private static final Logger log = LoggerFactory.getLogger(TurnReports.class);

    private volatile TurnWatch watch = TurnWatch.NONE;
    private volatile ScreenCounts counts = ScreenCounts.NONE;

    void to(TurnWatch watcher) {
        watch = watcher;
    }

    void countedBy(ScreenCounts counter) {
        counts = counter;
    }

    void report(TurnRunner.Done done) {
        done.ran().forEach(turn -> {
            report(turned(turn, done));
            count(turn);
        });
    }

    private void count(Turn turn) {
        if (!(turn.input() instanceof Said said) || !said.signal().found()) {
            return;
        }
        try {
            counts.count(said.signal().level());
        } catch (RuntimeException fault) {
            log.warn("a text could not be counted: {}", fault.getClass().getName());
        }
    }

    private void report(Turned turn) {
        try {
            watch.turned(turn);
        } catch (RuntimeException fault) {
            log.warn("a turn could not be shown: {}", fault.getClass().getName());
        }
    }

    private static Turned turned(Turn turn, TurnRunner.Done done) {
        var own = turn.ownMessage();
        return new Turned(
                turn.person(),
                turn.chat(),
                own.isEmpty() ? OptionalInt.empty() : turn.messageId(),
                turn.input() instanceof Said said
                        ? Optional.of(new Read(said.reading(), said.signal()))
                        : Optional.empty(),
                done.session(turn.person())
                        .map(Session::frames)
                        .flatMap(TurnReports::uppermost)
                        .map(Frame::at));
    }

    private static Optional<Frame> uppermost(List<Frame> frames) {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }
}
