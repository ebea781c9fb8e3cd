package org.amends.storage;

import java.time.Clock;
import javax.sql.DataSource;
import org.amends.conversation.CircleStore;
import org.amends.conversation.Outbox;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the store into the application; it is migrated before anything else sees it. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    Storage storage(Environment environment, Clock clock) {
        return Storage.open(StorageSettings.of(environment), clock);
    }

    @Bean
    CircleStore circleStore(Storage storage) {
        return storage.circles();
    }

    @Bean
    Outbox outbox(Storage storage) {
        return storage.outbox();
    }

    @Bean
    AccessFolder accessFolder(Storage storage) {
        return storage.access();
    }

    /** For health and metrics; the store closes it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Storage storage) {
        return storage.source();
    }

    /** Has run already; that it is here keeps Boot from running another. */
    @Bean
    Flyway flyway(Storage storage) {
        return storage.flyway();
    }
}
