package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTests {
    @Test
    void whoDidItToWhomShows() {
        assertThat(roles("he lied to me")).contains("rOTHER..lied", "rlied..ME", "r,OTHER,ME", "r^OTHER", "r$ME");
        assertThat(roles("i lied to him")).contains("rI..lied", "rlied..TO-OTHER", "r,I,TO-OTHER");
    }

    @Test
    void theOtherOneIsTheSameByWhateverName() {
        assertThat(roles("he lied to me")).isEqualTo(roles("she lied to me"));
        assertThat(roles("my wife lied to me")).isEqualTo(roles("he lied to me"));
    }

    @Test
    void aTextWithoutPersonsNamesNone() {
        assertThat(roles("so tired")).containsExactlyInAnyOrder("r< so", "rso tired", "rtired >");
        assertThat(roles("")).containsExactly("r< >");
    }

    private static Set<String> roles(String text) {
        var tokens = text.isEmpty() ? List.<String>of() : List.of(text.split(" "));
        var found = new HashSet<String>();
        Roles.of(tokens, tokens, found::add);
        return found;
    }
}
