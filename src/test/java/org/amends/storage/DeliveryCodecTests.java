package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amends.conversation.Delivery;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.person.PersonId;
import org.junit.jupiter.api.Test;

/** What an earlier program promised is still read. */
class DeliveryCodecTests {
    private final DeliveryCodec codec = new DeliveryCodec();

    @Test
    void whatWasWrittenBeforeAFieldWasThereIsRead() {
        assertThat(codec.read("{\"send\":null,\"settle\":null,\"delete\":[1,2]}"))
                .isEqualTo(Delivery.Delete.only(List.of(1, 2)));
        assertThat(codec.read(
                        "{\"send\":{\"urgency\":\"TALK\",\"text\":\"hello\",\"buttons\":[],\"question\":null,\"silent\":false},"
                                + "\"settle\":null,\"delete\":null}"))
                .isInstanceOf(Delivery.Send.class);
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        var send = new Delivery.Send(
                Urgency.TALK,
                "your turn",
                List.of(new Button("Done", "x.1.0000000.u")),
                Optional.of(3L),
                true,
                true,
                Optional.of(new PersonId(7)),
                List.of(new Delivery.Link("I'm in", "https://example.org/")));
        assertThat(codec.read(codec.write(send))).isEqualTo(send);

        var pin = new Delivery.Pin("numbers for anyone");
        assertThat(codec.read(codec.write(pin))).isEqualTo(pin);
        var delete = new Delivery.Delete(List.of(3), true);

        assertThat(codec.read(codec.write(delete))).isEqualTo(delete);
    }
}
