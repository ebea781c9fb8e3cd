package org.amends.storage;

class H2StoreTests extends StoreContract {
    @Override
    StorageSettings settings() {
        return StorageSettings.in(data);
    }

    @Override
    void cutConnections() throws Exception {
        try (var connection = storage.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }
}
