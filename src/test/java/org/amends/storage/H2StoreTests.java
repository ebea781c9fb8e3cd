package org.amends.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.core.simple.JdbcClient;

class H2StoreTests {
    private static final class H2 implements TestDatabase {
        @Override
        public StorageSettings settings(Path data) {
            return StorageSettings.in(data);
        }

        @Override
        public void cutConnections(Storage storage) {
            JdbcClient.create(storage.source()).sql("shutdown immediately").update();
        }
    }

    @Nested
    class Sessions extends SessionContract {
        Sessions() {
            super(new H2());
        }
    }

    @Nested
    class Erasure extends ErasureContract {
        Erasure() {
            super(new H2());
        }
    }

    @Nested
    class Closed extends ClosedContract {
        Closed() {
            super(new H2());
        }
    }

    @Nested
    class Promises extends PromiseContract {
        Promises() {
            super(new H2());
        }
    }

    @Nested
    class Access extends AccessContract {
        Access() {
            super(new H2());
        }
    }

    @Nested
    class CouplesOfTwo extends CoupleContract {
        CouplesOfTwo() {
            super(new H2());
        }
    }
}
