package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTests {
    @Test
    void whatH2NeedsIsSetWhateverTheOperatorWrote() {
        var url = JdbcUrl.of("jdbc:h2:file:/srv/x;write_delay=0;CIPHER=AES;RETENTION_TIME=5;");

        assertThat(url.h2()).isTrue();
        assertThat(url.value())
                .startsWith("jdbc:h2:retry:/srv/x;CIPHER=AES;")
                .contains(";WRITE_DELAY=500;", ";RETENTION_TIME=1000;")
                .doesNotContain("write_delay", "RETENTION_TIME=5;");
    }

    @Test
    void filesOfH2OpenAgainAfterAnInterrupt() {
        assertThat(JdbcUrl.of("jdbc:h2:~/x").value()).startsWith("jdbc:h2:retry:~/x;");
        assertThat(JdbcUrl.of("jdbc:h2:file:C:/x").value()).startsWith("jdbc:h2:retry:C:/x;");
        assertThat(JdbcUrl.of("jdbc:h2:mem:x").value()).startsWith("jdbc:h2:mem:x;");
        assertThat(JdbcUrl.of("jdbc:h2:tcp://host/x").value()).startsWith("jdbc:h2:tcp://host/x;");
        assertThat(JdbcUrl.of("jdbc:h2:./x").shown()).isEqualTo("jdbc:h2:file:./x");
    }

    @Test
    void postgresBatchesAreRewrittenUnlessTheOperatorSaysOtherwise() {
        assertThat(JdbcUrl.of("jdbc:postgresql://db/amends").value())
                .isEqualTo("jdbc:postgresql://db/amends?reWriteBatchedInserts=true");
        assertThat(JdbcUrl.of("jdbc:postgresql://db/amends?user=me").value())
                .isEqualTo("jdbc:postgresql://db/amends?user=me&reWriteBatchedInserts=true");
        assertThat(JdbcUrl.of("jdbc:postgresql://db/amends?reWriteBatchedInserts=false")
                        .value())
                .endsWith("?reWriteBatchedInserts=false");
    }

    @Test
    void noSecretIsShown() {
        assertThat(JdbcUrl.of("jdbc:postgresql://me:pw@db/amends?password=pw").shown())
                .isEqualTo("jdbc:postgresql://db/amends");
    }
}
