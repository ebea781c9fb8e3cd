package org.amends.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.TurnInput.Said;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screens and reads a batch's texts, side by side and outside any transaction: both need only the text. */
final class Readings {
    private static final Logger log = LoggerFactory.getLogger(Readings.class);

    static Map<IncomingMessage, Said> of(List<IncomingMessage> batch, Desk desk) {
        var texts = batch.stream()
                .filter(message -> message.content() instanceof Content.Text
                        && message.chat().isPrivate())
                .toList();
        var utterances = texts.stream()
                .map(message -> ((Content.Text) message.content()).utterance())
                .toList();
        var readings = readings(utterances, desk);
        var said = new HashMap<IncomingMessage, Said>();
        for (int i = 0; i < texts.size(); i++) {
            var text = (Content.Text) texts.get(i).content();
            said.put(texts.get(i), desk.said(text.utterance().cut(), readings.get(i), text.origin()));
        }
        return said;
    }

    /** If the models fail, the texts are still screened: the patterns need no reading. */
    private static List<Reading> readings(List<Utterance> utterances, Desk desk) {
        try {
            return desk.understanding().readAll(utterances);
        } catch (RuntimeException | Error fault) {
            return utterances.stream().map(alone -> reading(alone, desk)).toList();
        }
    }

    /** One that can't be read takes none of the others with it, whatever it was that broke. */
    private static Reading reading(Utterance utterance, Desk desk) {
        try {
            return desk.understanding().read(utterance);
        } catch (RuntimeException | Error fault) {
            log.error("a text could not be read: {}", fault.getClass().getName());
            return Reading.FAILED;
        }
    }

    private Readings() {}
}
