package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sarah found the texts|sam found the texts",
                "i lied to Priya about it|i lied to sam about it",
                "i lied to Chidi's sister|i lied to sam's sister",
                "sarahs phone|sams phone",
                "Jürgen and José know|sam and sam know",
                "then Grace told me|then sam told me",
                "she gave me Hope and Joy|she gave me sam and sam",
                "he came home late on Friday|he came home late on monday",
                "every tuesday's the same|every monday's the same",
                "we married in june|we married in october",
                "since May 2019 he lies|since october he lies",
                "on 3rd of march|on october",
                "on the 14th she left|on the tenth she left",
                "on 12/05/2024 and 2026-03-02|on october and october",
                "he came at 10:45|he came at ten o'clock",
                "until 2am or 3 pm|until ten o'clock or ten o'clock",
                "i owe $3,400|i owe some money",
                "he lost 40k on it|he lost some money on it",
                "£200 a week|some money a week",
                "two grand is gone|some money is gone",
                "3.5 lakh went|some money went",
                "rs 5000 and ₦200000|some money and some money",
                "five thousand dollars|some money",
                "two hundred pounds|some money",
                "married 12 years|married ten years",
                "for three months now|for ten months now",
                "im 15 years old|im sixteen years old",
                "im 45 years old|im ten years old"
            })
    void putsStandInsForNamesDaysAndAmounts(String written, String read) {
        assertThat(Neutral.of(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i will mark this with grace and hope",
                "Will you let it go. Grace is all i ask",
                "may i ask how they may march on",
                "i want 2 talk 4 once",
                "its gr8 b4 u left m8",
                "god and jesus know, mum",
                "my dad and my mum and my brother",
                "i hid a bill from him, i drew a blank",
                "my 2nd chance",
                "one of us lied",
                "the two of us",
                "i sat in the sun"
            })
    void leavesWhatOnlyLooksLikeThem(String written) {
        assertThat(Neutral.of(written)).isEqualTo(written);
    }

    @Test
    void sentencesThatDifferOnlyInThemShowTheSame() {
        var perception = Perception.with(new Toy());
        var alike = List.of(
                List.of("i told sarah on friday that i owe $3,400", "i told Kwame on Sunday that i owe 40k"),
                List.of(
                        "married since 2009, two kids, he lied 3 times",
                        "married since 2016, four kids, he lied 12 times"),
                List.of("Mike came home at 2am in april", "Aisha came home at 11:30pm in november"),
                List.of("he lost five hundred pounds by 12 May", "he lost 6 lakh by 3 June"));

        alike.forEach(pair -> {
            var one = perception.of(pair.getFirst());
            var other = perception.of(pair.getLast());
            assertThat(one.traits()).isEqualTo(other.traits());
            assertThat(one.vector()).isEqualTo(other.vector());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "'", "$", "$$$$", "a'", "1,", "1,,2", "\ud83d", "a\ud83d", "2 ", "😭2am😭", "'s", "rs"})
    void takesWhateverIsWritten(String written) {
        assertThat(Neutral.of(written)).isNotNull();
    }

    @Test
    void standInsStayAsTheyAre() {
        var text = "sam saw some money on monday in october at ten o'clock, on the tenth, for ten years";

        assertThat(Neutral.of(text)).isEqualTo(text.replace("at ten o'clock", "at ten o'clock"));
    }
}
