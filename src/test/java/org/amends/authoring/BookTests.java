package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amends.dialog.DialogId;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Part;
import org.junit.jupiter.api.Test;

class BookTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Compilation TINY = TinyDialogs.compile(TinyDialogs.folder());
    private static final DialogId HOME = new DialogId("home");

    @Test
    void everyTextAndButtonOfEveryDialogIsOnThePage() {
        var page = new Book(TINY, List.of(), TODAY).ofAll();

        var library = TINY.library().orElseThrow();
        assertThat(library.all().stream().flatMap(dialog -> dialog.nodes().values().stream()))
                .isNotEmpty()
                .allSatisfy(node -> {
                    texts(node).forEach(text -> assertThat(page).contains(Markup.escaped(text)));
                    buttons(node).forEach(button -> assertThat(page).contains(Markup.escaped(button)));
                });
        assertThat(page).contains("Words for nothing open.");
    }

    @Test
    void everyLinkLeadsSomewhereOnThePage() {
        for (var page : List.of(new Book(TINY, List.of(), TODAY).ofAll(), new Book(TINY, List.of(), TODAY).of(HOME))) {
            var links = Pattern.compile("href=\"#([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .toList();

            assertThat(links)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
        }
    }

    @Test
    void nothingIsFetchedAndNoScriptRuns() {
        assertThat(new Book(TINY, List.of(), TODAY).ofAll())
                .doesNotContain("<script", "<link", "<img", "src=", "url(", "@import", "http:", "https:");
    }

    @Test
    void aDialogSaysInPlainWordsWhatItDoes() {
        assertThat(new Book(TINY, List.of(), TODAY).of(HOME))
                .contains("if it reads as <b>excuse</b> → <a href=\"#home--which\">which</a>")
                .contains("up to 200 characters; gone when the talk ends; seen by nobody else")
                .contains("not so that it is between 22:30 and 06:00 for them")
                .contains("Asked first: fear")
                .contains("The answer doesn&#39;t stay on the screen.".replace("&#39;", "'"))
                .contains("not understood: ")
                .contains("Signed by Ada Example, counsellor, 2024-05-01");
    }

    @Test
    void aDialogForTwoSaysWhoIsAskedWhereAndWhatEachIsToldAlone() {
        var page = new Book(SeatReadingTests.table(), List.of(), TODAY).of(new DialogId("table"));

        assertThat(page)
                .contains("one is <b>speaker</b> and <b>listener</b>")
                .contains("Ways of taking turns: typed, aloud")
                .contains("whoever taps first becomes the <b>speaker</b>")
                .contains("in the group; only the <b>speaker</b> moves it")
                .contains("alone with the <b>listener</b>")
                .contains("alone, of each of the two; they have 90 minutes")
                .contains("to the listener alone: <p class=\"say\">Just read.</p>")
                .contains("at a table instead: <p class=\"say\">Nothing was put aside.</p>")
                .contains("kept for both for 7 days, as listener's own offer")
                .contains("kept as the speaker's plan");
    }

    @Test
    void dialogsForTwoHaveAChapterOfTheirOwn() {
        var page = new Book(SeatReadingTests.table(), List.of(), TODAY).ofAll();

        assertThat(page.indexOf("id=\"chapter-for-two\"")).isPositive().isLessThan(page.indexOf("id=\"table\""));
        assertThat(page.indexOf("id=\"table\"")).isLessThan(page.indexOf("id=\"chapter-others\""));
    }

    @Test
    void theLineToSignWithKeepsFormerReviewsAndFitsAsItIs() {
        var page = new Book(TINY, List.of(), TODAY).of(HOME);
        var line = Pattern.compile("<pre>(.*)</pre>").matcher(page);
        assertThat(line.find()).isTrue();
        var pasted = line.group(1).replace("&quot;", "\"").replace("…", "B. Reader");

        var compiled = TinyDialogs.compile(TinyDialogs.with(
                "flows/home.yaml",
                TinyDialogs.folder().files().get("flows/home.yaml").replaceFirst("reviewed-by: .*", pasted)));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.notes().get(HOME).textHash())
                .isEqualTo(TINY.notes().get(HOME).textHash());
        assertThat(pasted)
                .contains(
                        "Ada Example",
                        "date: 2026-03-02, text: \"" + TINY.notes().get(HOME).textHash());
    }

    @Test
    void signsOfMarkupInTextsStayText() {
        var home = TinyDialogs.folder().files().get("flows/home.yaml").replace("That's it for today.", "<b>&\\\"Bye");
        var compiled = TinyDialogs.compile(TinyDialogs.with("flows/home.yaml", home));

        assertThat(new Book(compiled, List.of(), TODAY).of(HOME)).contains("&lt;b&gt;&amp;&quot;Bye");
    }

    @Test
    void aTalkIsShownAsItWentAndOneThatFailedIsNot() {
        var script = TINY.scripts().getFirst();
        var walked = List.of(List.of(new NodeRef(HOME, new NodeId("open"))));
        var talk = List.of(
                new TalkLine(TalkLine.Kind.COACH, "What <is> it?", List.of("Not now")),
                new TalkLine(TalkLine.Kind.PERSON, "a <loan>", List.of()),
                new TalkLine(TalkLine.Kind.TIME, "3 days later", List.of()));
        var failure = Optional.of(new ScriptFailure(script.mark(), script.title(), "wrong"));

        assertThat(new Book(TINY, List.of(new ScriptRun(script, Optional.empty(), walked, talk)), TODAY).of(HOME))
                .contains("Example talk: a short visit")
                .contains("<p class=\"coach\">What &lt;is&gt; it?</p>")
                .contains("<p class=\"person\">a &lt;loan&gt;</p>")
                .contains("<p class=\"time\">3 days later</p>");
        assertThat(new Book(TINY, List.of(new ScriptRun(script, failure, walked, talk)), TODAY).of(HOME))
                .doesNotContain("Example talk");
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case Node.Say say -> say.say().map(BookTests::texts).orElse(List.of());
            case Node.Commit commit -> texts(commit.text());
            case Node.Agree agree -> texts(agree.text());
            case Node.Decide decide -> List.of();
            case Node.Wait wait ->
                java.util.stream.Stream.concat(
                                texts(wait.say()).stream(),
                                wait.ladder().rungs().stream().flatMap(rung -> texts(rung).stream()))
                        .toList();
        };
    }

    private static List<String> texts(Wording wording) {
        return wording.oneOf().stream()
                .flatMap(phrase -> phrase.parts().stream())
                .flatMap(part -> part instanceof Part.Words words
                        ? java.util.stream.Stream.of(words.text())
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static List<String> buttons(Node node) {
        return node instanceof Node.Wait wait
                ? wait.replies().stream().map(reply -> reply.label()).toList()
                : List.of();
    }
}
