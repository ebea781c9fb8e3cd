package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

/** In a group "you" is the partner. */
class SpokenToPartnerTests {
    /** Finds "he hit me" and "kill him", and says nothing of "you". */
    private static final CrisisScreen OF_OTHERS = (utterance, _) -> {
        var text = utterance.text();
        boolean found = text.contains("he hit me") || text.contains("kill him");
        if (found) {
            return new CrisisSignal(Level.HARD, List.of("violence_victim"), Set.of("violence_victim"));
        }
        return text.contains("he gets so angry") || text.contains("he get so angry")
                ? new CrisisSignal(Level.SOFT, List.of("coercive_control"))
                : CrisisSignal.NONE;
    };

    private static CrisisSignal screened(String text) {
        return SpokenToPartner.screen(OF_OTHERS, new Utterance(text), Reading.EMPTY);
    }

    @Test
    void whatYouDidIsWhatTheyDid() {
        assertThat(screened("you hit me again last night").level()).isEqualTo(Level.HARD);
        assertThat(screened("i will kill you tonight").level()).isEqualTo(Level.HARD);
    }

    @Test
    void whereNobodyIsSpokenToItIsScreenedAsItStands() {
        assertThat(screened("nothing of the kind").level()).isEqualTo(Level.NONE);
    }

    @Test
    void aReasonThatNamesTheOthersAngerIsAskedAbout() {
        assertThat(screened("i hid it because you get so angry").level()).isEqualTo(Level.SOFT);
    }

    @Test
    void whatIsSaidToThemInAngerIsNot() {
        assertThat(screened("you came home at two").level()).isEqualTo(Level.NONE);
    }
}
