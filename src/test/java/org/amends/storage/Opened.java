package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.amends.conversation.CircleStore.Change;
import org.amends.engine.Session;

/** What tests do with a store, or see instead of one. */
final class Opened {
    static void assertProblem(StorageSettings settings, String saying) {
        assertThatThrownBy(() -> Storage.open(settings, Clock.systemUTC()))
                .isInstanceOf(StorageProblem.class)
                .hasMessageContaining(saying)
                .satisfies(StoreFixture::isOneLine);
    }

    static void give(Storage storage, Session session) {
        storage.circles().inTransaction(tx -> {
            tx.save(List.of(new Change(ANN, Optional.empty(), session)), NOON);
            return true;
        });
    }

    static Session stored(Storage storage) {
        return storage.circles().inTransaction(tx -> tx.lock(List.of(ANN)).get(ANN));
    }

    private Opened() {}
}
