package org.amends.storage;

import java.nio.file.Path;

/** A database of a test's own. */
interface TestDatabase {
    StorageSettings settings(Path data);

    /** Breaks every connection that the store has. */
    void cutConnections(Storage storage);
}
