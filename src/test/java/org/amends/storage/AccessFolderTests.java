package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.conversation.Access.Rules;
import org.amends.conversation.InviteCode;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFolderTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final PersonId ANN = new PersonId(7);

    @TempDir
    private Path data;

    @Test
    void aCodeOpensUntilItsDayAndNoneOpensThatWasNotMadeHere() throws Exception {
        var code = folder().invite(NOON, FORTNIGHT);
        var access = folder().under(Rules.OPEN);

        assertThat(access.opens(code, NOON.plus(FORTNIGHT).minusSeconds(1))).contains(code.id());
        assertThat(access.opens(code, NOON.plus(FORTNIGHT))).isEmpty();
        assertThat(access.opens(InviteCode.in("10101-10101-10101-10101-101010").orElseThrow(), NOON))
                .isEmpty();
    }

    @Test
    void whatIsOnDiskIsForTheOwnerAndDoesNotShowTheCode() throws Exception {
        var code = folder().invite(NOON, FORTNIGHT);
        try (var files = Files.walk(data.resolve("access"))) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .matches("rw[x-]------");
                assertThat(file.toString()).doesNotContain(code.written().substring(0, 5));
                if (Files.isRegularFile(file)) {
                    assertThat(Files.readString(file))
                            .doesNotContain(code.written().substring(0, 5));
                }
            }
        }
    }

    @Test
    void aRevokedCodeOpensNothing() throws Exception {
        var code = folder().invite(NOON, FORTNIGHT);
        var access = folder().under(Rules.OPEN);
        assertThat(folder().beginningWith(code.id().shown())).containsExactly(code.id());

        assertThat(folder().revoke(code.id())).isTrue();

        assertThat(access.opens(code, NOON)).isEmpty();
        assertThat(folder().revoke(code.id())).isFalse();
        assertThat(folder().all()).isEmpty();
    }

    @Test
    void aUsedCodeOpensNothingAndIsListedWithItsDay() throws Exception {
        var older = folder().invite(NOON, FORTNIGHT);
        var code = folder().invite(NOON.plusSeconds(60), FORTNIGHT);

        folder().noteUsed(Map.of(code.id(), NOON.plusSeconds(90)));
        folder().noteUsed(Map.of(code.id(), NOON.plusSeconds(95)));

        assertThat(folder().under(Rules.OPEN).opens(code, NOON)).isEmpty();
        assertThat(folder().all()).extracting(AccessFolder.Invite::id).containsExactly(older.id(), code.id());
        assertThat(folder().all().getLast().usedAt()).contains(NOON.plusSeconds(90));
    }

    @Test
    void blockingHoldsAtOnceForThoseWhoAreRunning() throws Exception {
        var access = folder().under(Rules.OPEN);
        var invite = new InviteId("ab".repeat(32));
        assertThat(access.isBlocked(ANN)).isFalse();

        folder().block(ANN);
        folder().block(ANN);
        folder().block(invite);

        assertThat(access.isBlocked(ANN)).isTrue();
        assertThat(access.isBlocked(new PersonId(8))).isFalse();
        assertThat(access.isBlocked(invite)).isTrue();
        assertThat(folder().blocked()).isEqualTo(List.of("7", "invite " + invite.shown()));
        assertThat(folder().unblock(ANN)).isTrue();
        assertThat(folder().unblock(ANN)).isFalse();
        assertThat(folder().unblock(invite)).isTrue();
        assertThat(access.isBlocked(ANN)).isFalse();
    }

    @Test
    void aDamagedInviteOpensNothing() throws IOException {
        var code = folder().invite(NOON, FORTNIGHT);
        Files.writeString(data.resolve("access/invites").resolve(code.id().hash()), "gone");
        assertThat(folder().under(Rules.OPEN).opens(code, NOON)).isEmpty();
    }

    @Test
    void theBotsNameIsKnownOnceItHasRun() {
        assertThat(folder().botOrNone()).isEmpty();
        folder().noteBot("quiet_evening_bot");
        assertThat(folder().botOrNone()).contains("quiet_evening_bot");
    }

    /** The command line and the bot have each their own. */
    private AccessFolder folder() {
        return new AccessFolder(data);
    }
}
