package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.amends.conversation.CircleStore;
import org.amends.conversation.Outbox;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorageConfigurationTests {
    @TempDir
    Path data;

    @Test
    void theApplicationGetsOneStoreAndBootMakesNoOther() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(StorageConfiguration.class)
                .withPropertyValues("amends.data=" + data)
                .run(context -> assertThat(context)
                        .hasSingleBean(CircleStore.class)
                        .hasSingleBean(Outbox.class)
                        .hasSingleBean(DataSource.class)
                        .hasSingleBean(Flyway.class));

        assertThat(data.resolve("amends.mv.db")).exists();
    }

    @Test
    void aProblemComesThroughAsTheCause() {
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(StorageConfiguration.class)
                .withPropertyValues("amends.data=" + data, "spring.datasource.url=jdbc:mysql:x")
                .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(StorageProblem.class));
    }
}
