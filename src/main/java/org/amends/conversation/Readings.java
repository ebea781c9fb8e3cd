package org.amends.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.TurnInput.Said;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screens and reads a batch's texts, side by side and outside any transaction: both need only the text. */
final class Readings {
    private static final Logger log = LoggerFactory.getLogger(Readings.class);

    /** @param partners those who are heard in groups; what others write there is not read */
    static Map<IncomingMessage, Said> of(List<IncomingMessage> batch, Map<Long, Set<PersonId>> partners, Desk desk) {
        var texts = batch.stream()
                .filter(message -> message.content() instanceof Content.Text
                        && (message.chat().isPrivate() || isOfPartner(message, partners)))
                .toList();
        var utterances = texts.stream()
                .map(message -> ((Content.Text) message.content()).utterance())
                .toList();
        var readings = readings(utterances, desk);
        var said = new HashMap<IncomingMessage, Said>();
        for (int i = 0; i < texts.size(); i++) {
            var text = (Content.Text) texts.get(i).content();
            var cut = text.utterance().cut();
            boolean alone = texts.get(i).chat().isPrivate();
            said.put(
                    texts.get(i),
                    alone
                            ? desk.said(cut, readings.get(i), text.origin())
                            : desk.saidToPartner(cut, readings.get(i), text.origin()));
        }
        return said;
    }

    private static boolean isOfPartner(IncomingMessage message, Map<Long, Set<PersonId>> partners) {
        var two = partners.getOrDefault(message.chat().id(), Set.of());
        return message.from().filter(two::contains).isPresent();
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
